/** The record as a file: what a learner downloads to keep, and loads elsewhere. `print` and `parse` invert each other. */
import * as v from 'valibot';
import type { Attempt, Entry } from '#lib/assessment/attempt.ts';

/** Changes when the form of the file does; older forms stay readable. */
const version = 1;
export const maximumFileSize = 20_000_000;

export type RecordFile = { readonly module: string; readonly attempts: readonly Attempt[] };
export type RecordFileProblem =
	/** Larger than any record can be. */
	| { readonly problem: 'too-large' }
	/** Not a record of ours at all. */
	| { readonly problem: 'foreign' }
	/** Written by a newer version of the app. */
	| { readonly problem: 'too-new' }
	/** Ours, but not as it was written. */
	| { readonly problem: 'damaged'; readonly path: string }
	/** Of another module. */
	| { readonly problem: 'other-module'; readonly module: string };

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
const idById = byId(id);
const response = v.variant('kind', [
	v.strictObject({ kind: v.literal('choice'), chosen: v.pipe(v.array(id), v.maxLength(100)) }),
	v.strictObject({ kind: v.literal('inline-choice'), chosen: idById }),
	v.strictObject({ kind: v.literal('text-entry'), text: v.string() }),
	v.strictObject({ kind: v.literal('numeric-entry'), text: v.string(), decimalMark: v.picklist(['.', ',']) }),
	v.strictObject({ kind: v.literal('match'), pairs: idById }),
	v.strictObject({ kind: v.literal('order'), order: v.pipe(v.array(id), v.maxLength(100)) }),
	v.strictObject({ kind: v.literal('extended-text'), text: v.string() })
]);
const place = {
	sequence: v.pipe(v.number(), v.integer(), v.minValue(0)),
	at: v.pipe(v.number(), v.integer(), v.minValue(0))
};
const entry = v.variant('kind', [
	v.strictObject({
		kind: v.literal('attempt.started'),
		module: id,
		moduleVersion: id,
		language: id,
		feedback: v.picklist(['at-once', 'per-section', 'at-end', 'never']),
		...place
	}),
	v.strictObject({ kind: v.literal('section.opened'), section: id, ...place }),
	v.strictObject({
		kind: v.literal('response.submitted'),
		item: id,
		response,
		confidence: v.exactOptional(v.picklist(['unsure', 'fairly-sure', 'sure'])),
		...place
	}),
	v.strictObject({ kind: v.literal('section.handed-in'), section: id, ...place }),
	v.strictObject({ kind: v.literal('rubric.assessed'), item: id, points: byId(v.number()), ...place })
]);
const file = v.object({
	format: v.literal('errata-record'),
	version: v.literal(version),
	module: id,
	attempts: v.pipe(
		v.array(
			v.strictObject({
				id,
				entries: v.pipe(
					v.array(entry),
					v.minLength(1),
					v.maxLength(100_000),
					v.check((entries) => isInOrder(entries), 'the entries are not numbered from 0 without a gap'),
					v.check(([first]) => first?.kind === 'attempt.started', 'the first entry is not the start')
				)
			})
		),
		v.maxLength(1000)
	)
});
const anyVersion = v.object({ format: v.literal('errata-record'), version: v.optional(v.unknown()) });

export function print({ module, attempts }: RecordFile): string {
	return `${JSON.stringify({ format: 'errata-record', version, module, attempts }, null, '\t')}\n`;
}

/** Reads a file for one module. Nothing of a file with a problem is taken in. */
export function parse(text: string, module: string): RecordFile | RecordFileProblem {
	if (text.length > maximumFileSize) return { problem: 'too-large' };
	const value = parseJson(text);
	const known = v.safeParse(anyVersion, value);
	if (!known.success) return { problem: 'foreign' };
	if (typeof known.output.version === 'number' && known.output.version > version) return { problem: 'too-new' };
	// One fault is told, and a large file may have a million of them.
	const parsed = v.safeParse(file, value, { abortEarly: true });
	if (!parsed.success) return { problem: 'damaged', path: v.getDotPath(parsed.issues[0]) ?? '' };
	const other = parsed.output.attempts.flatMap(({ entries }) => entries).find(isStartOfOther(module));
	if (parsed.output.module !== module || other) {
		return { problem: 'other-module', module: other?.module ?? parsed.output.module };
	}
	return { module, attempts: parsed.output.attempts };
}

/** Not `v.record`, which silently leaves out `constructor` and `prototype`: ids like any other. */
function byId<Value extends v.GenericSchema>(value: Value) {
	return v.pipe(
		v.custom<object>((input) => typeof input === 'object' && input !== null && !Array.isArray(input)),
		v.lazy((input) => v.object(Object.fromEntries(Object.keys(input ?? {}).map((name) => [name, value]))))
	);
}

function isInOrder(entries: readonly Entry[]): boolean {
	return entries.every(({ sequence }, index) => sequence === index);
}

function isStartOfOther(module: string) {
	return (one: Entry): one is Extract<Entry, { kind: 'attempt.started' }> =>
		one.kind === 'attempt.started' && one.module !== module;
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
