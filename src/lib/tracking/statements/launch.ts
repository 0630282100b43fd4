/** Where an address that launches a package says that statements are to go: `?endpoint=&auth=&actor=&registration=`. */
import { mayHaveKey } from '#lib/interchange/package/statement-store.ts';
import { isJsonObject, isUuid, parseObject, type Json, type JsonObject } from '#lib/interchange/xapi/statement.ts';
import type { StoreAddress } from './store-client.ts';

export type StatementLaunch = {
	readonly store: StoreAddress;
	readonly actor?: JsonObject;
	readonly registration?: string;
};

const longest = 4000;
const identifiers = ['mbox', 'mbox_sha1sum', 'openid', 'account'] as const;

/** Undefined where the address says nothing of a store, or names one to which no key may be sent. */
export function readStatementLaunch(address: string): StatementLaunch | undefined {
	const query = new URL(address).searchParams;
	const value = (name: string) => (query.get(name) ?? '').slice(0, longest + 1);
	const [endpoint, authorization, registration] = [value('endpoint'), value('auth'), value('registration')];
	if (!isStoreAddress(endpoint) || !/^[\x20-\x7e]{1,4000}$/u.test(authorization)) return undefined;
	const actor = actorIn(value('actor'));
	return {
		store: { endpoint, authorization },
		...(actor ? { actor } : {}),
		...(isUuid(registration) ? { registration } : {})
	};
}

function isStoreAddress(text: string): boolean {
	const url = text.length <= longest ? URL.parse(text) : null;
	return url !== null && mayHaveKey(url);
}

/** A learner by one identifier; undefined where there is none. Older launches give lists of one. */
function actorIn(text: string): JsonObject | undefined {
	const given = text.length <= longest ? parseObject(text) : undefined;
	if (!given) return undefined;
	const name = only(given['name']);
	for (const identifier of identifiers) {
		const value = only(given[identifier]);
		const isSound = identifier === 'account' ? isAccount(value) : typeof value === 'string' && value !== '';
		if (!isSound || value === undefined) continue;
		return { objectType: 'Agent', ...(typeof name === 'string' ? { name } : {}), [identifier]: accountOf(value) };
	}
	return undefined;
}

function only(value: Json | undefined): Json | undefined {
	return Array.isArray(value) ? value[0] : value;
}

function isAccount(value: Json | undefined): value is JsonObject {
	if (!isJsonObject(value)) return false;
	const { homePage, accountServiceHomePage = homePage, name, accountName = name } = value;
	return (
		typeof accountServiceHomePage === 'string' &&
		URL.canParse(accountServiceHomePage) &&
		typeof accountName === 'string'
	);
}

/** Version 0.9 had other names for the two parts of an account. */
function accountOf(value: Json): Json {
	if (!isJsonObject(value)) return value;
	const { homePage, accountServiceHomePage = homePage, name, accountName = name } = value;
	return { homePage: accountServiceHomePage ?? '', name: accountName ?? '' };
}
