/** The State document of a registration: the packed record, and what the LMS was told already. */
import { parseObject, type JsonObject } from '#lib/interchange/xapi/statement.ts';

export type KeptDocument = {
	readonly packed: string;
	/** Statements that the LMS has, by the first digits of their ids. */
	readonly told: readonly string[];
	/** Milliseconds spent in all sessions until now. */
	readonly spent: number;
};

/** Enough that two of some hundred statements are not taken for each other. */
const digits = 12;

export function shortId(id: string): string {
	return id.replaceAll('-', '').slice(0, digits);
}

export function printDocument({ packed, told, spent }: KeptDocument): string {
	return JSON.stringify({ packed, told: told.join(''), spent });
}

/** What was not written by us is handed on as it is: whoever unpacks it will know that it is not ours. */
export function parseDocument(text: string): KeptDocument {
	const { packed, told, spent }: JsonObject = parseObject(text) ?? {};
	return {
		packed: typeof packed === 'string' ? packed : text,
		told: typeof told === 'string' ? (told.match(new RegExp(`.{${digits}}`, 'gu')) ?? []) : [],
		spent: typeof spent === 'number' && spent >= 0 ? spent : 0
	};
}
