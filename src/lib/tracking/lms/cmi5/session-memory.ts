/**
 * What a session is remembered by when its page is loaded again: the token can be fetched but once, and what was told once is not told again. As
 * long as the tab lives; where the browser forbids it, as long as the page.
 */
import { parseObject } from '#lib/interchange/xapi/statement.ts';

export type SessionMemory = {
	readonly token: string;
	/** When the session was begun: milliseconds since 1970, UTC. */
	readonly startedAt: number;
	/** Milliseconds spent in the sessions before it; undefined until that is known. */
	readonly spentBefore?: number;
	/** Whether the LMS was told of the beginning, and of the end. */
	readonly initialized: boolean;
	readonly terminated: boolean;
};

export type SessionStore = {
	readonly read: () => SessionMemory | undefined;
	readonly write: (memory: SessionMemory) => void;
};

/** One for each launch: the address that gives the token is new with each. */
export function sessionStore(packageId: string, fetchAddress: string): SessionStore {
	const name = `errata:${packageId}:cmi5:${fetchAddress}`;
	return {
		read: () => {
			try {
				return memoryIn(sessionStorage.getItem(name) ?? '');
			} catch {
				return undefined;
			}
		},
		write: (memory) => {
			try {
				sessionStorage.setItem(name, JSON.stringify(memory));
			} catch {
				// Forbidden or full: then a page that is loaded again has to be opened from the LMS.
			}
		}
	};
}

function memoryIn(text: string): SessionMemory | undefined {
	const { token, startedAt, spentBefore, initialized, terminated } = parseObject(text) ?? {};
	if (typeof token !== 'string' || typeof startedAt !== 'number') return undefined;
	return {
		token,
		startedAt,
		...(typeof spentBefore === 'number' ? { spentBefore } : {}),
		initialized: initialized === true,
		terminated: terminated === true
	};
}
