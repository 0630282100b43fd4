/** What asks for a badge: a record, and who it is for. */
import * as v from 'valibot';
import type { Attempt } from '#lib/assessment/attempt.ts';
import { parse, type RecordFileProblem } from '../record-file.ts';

/** Characters, and bytes on the way: below what the adapter takes in (`BODY_SIZE_LIMIT`), and several times what a large module comes to. */
export const largestBadgeRequest = 500_000;

export type BadgeRequest = {
	readonly module: string;
	readonly attempts: readonly Attempt[];
	readonly name?: string;
	readonly email?: string;
};
export type BadgeRequestProblem = RecordFileProblem | { readonly problem: 'no-recipient' | 'recipient' };

const module = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
const request = v.object({ module, record: v.looseObject({}) });
const recipient = v.object({
	name: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(200), v.regex(/^\P{Cc}*$/u))),
	email: v.optional(
		v.pipe(v.string(), v.trim(), v.maxLength(254), v.union([v.literal(''), v.pipe(v.string(), v.email())]))
	)
});

export function parseBadgeRequest(text: string): BadgeRequest | BadgeRequestProblem {
	if (text.length > largestBadgeRequest) return { problem: 'too-large' };
	const value = parseJson(text);
	const asked = v.safeParse(request, value);
	if (!asked.success) return { problem: 'foreign' };
	const who = v.safeParse(recipient, value);
	if (!who.success) return { problem: 'recipient' };
	const { name = '', email = '' } = who.output;
	if (name === '' && email === '') return { problem: 'no-recipient' };
	const record = parse(JSON.stringify(asked.output.record), asked.output.module);
	if ('problem' in record) return record;
	return {
		module: record.module,
		attempts: record.attempts,
		...(name === '' ? {} : { name }),
		...(email === '' ? {} : { email })
	};
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
