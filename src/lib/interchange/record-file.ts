/** The record as a file: what a learner downloads to keep, and loads elsewhere. `print` and `parse` invert each other. */
import * as v from 'valibot';
import type { Attempt, Entry } from '#lib/assessment/attempt.ts';
import { errorTypes } from '#lib/assessment/hunt/claim.ts';
import { huntSteps } from '#lib/assessment/hunt/hunt.ts';
import { linkStates } from '#lib/assessment/hunt/links.ts';
import { longestQuote, longestRepair } from '#lib/assessment/hunt/mark.ts';
import { longestNote } from '#lib/assessment/interaction/extended-text.ts';
import { confidenceLevels } from '#lib/assessment/statistics/calibration.ts';

/** Changes when the form of the file does; older forms stay readable. */
const version = 1;
export const maximumFileSize = 20_000_000;
/** As many as an author may list of anything. */
const mostParts = 500;
/** The longest text that is hunted through, in characters. */
const longestText = 1_000_000;

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
const ids = v.pipe(v.array(id), v.maxLength(mostParts));
const idById = byId(id);
// JSON can spell numbers that are read as infinite.
const finite = v.pipe(v.number(), v.finite());
const response = v.variant('kind', [
	v.strictObject({ kind: v.literal('choice'), chosen: ids }),
	v.strictObject({ kind: v.literal('inline-choice'), chosen: idById }),
	v.strictObject({ kind: v.literal('text-entry'), text: v.string() }),
	v.strictObject({ kind: v.literal('numeric-entry'), text: v.string(), decimalMark: v.picklist(['.', ',']) }),
	v.strictObject({ kind: v.literal('match'), pairs: idById }),
	v.strictObject({ kind: v.literal('order'), order: ids }),
	v.strictObject({
		kind: v.literal('extended-text'),
		text: v.string(),
		notes: v.exactOptional(byId(v.pipe(v.string(), v.maxLength(longestNote))))
	}),
	v.strictObject({ kind: v.literal('axis-placement'), value: v.nullable(finite) }),
	v.strictObject({
		kind: v.literal('grid-placement'),
		places: byId(v.strictObject({ across: v.nullable(finite), up: v.nullable(finite) }))
	}),
	v.strictObject({
		kind: v.literal('trend-drawing'),
		values: v.pipe(v.array(v.nullable(finite)), v.maxLength(1000))
	}),
	v.strictObject({ kind: v.literal('forecast'), percents: byId(finite) }),
	v.strictObject({
		kind: v.literal('scenario'),
		path: v.pipe(v.array(id), v.maxLength(1000)),
		evidence: ids
	})
]);
const place = {
	sequence: v.pipe(v.number(), v.integer(), v.minValue(0)),
	at: v.pipe(v.number(), v.integer(), v.minValue(0))
};
const confidence = v.exactOptional(v.picklist(confidenceLevels));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(longestText));
const quote = v.pipe(v.string(), v.minLength(1), v.maxLength(longestQuote));
const mark = v.pipe(
	v.strictObject({
		start: offset,
		end: offset,
		quote,
		wrong: v.exactOptional(quote),
		type: v.exactOptional(v.picklist(errorTypes)),
		confidence,
		repair: v.exactOptional(v.pipe(v.string(), v.maxLength(longestRepair))),
		repaired: v.exactOptional(v.boolean()),
		source: v.exactOptional(id)
	}),
	v.forward(
		v.check(({ start, end }) => start < end, 'the mark is on nothing'),
		['end']
	),
	v.forward(
		v.check(({ start, end, quote: { length } }) => length === end - start, 'the quote is not as long as the mark'),
		['quote']
	),
	v.forward(
		v.check(
			({ repair, repaired }) => repair === undefined || repaired === undefined,
			'the repair is there and yet lost'
		),
		['repaired']
	),
	v.forward(
		v.check(
			({ quote: words, wrong }) => wrong === undefined || words.includes(wrong),
			'the wrong words are not flagged'
		),
		['wrong']
	)
);
const linkState = v.picklist(linkStates);
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
		confidence,
		...place
	}),
	v.strictObject({ kind: v.literal('section.handed-in'), section: id, ...place }),
	v.strictObject({ kind: v.literal('rubric.assessed'), item: id, points: byId(v.number()), ...place }),
	v.strictObject({
		kind: v.literal('hunt.opened'),
		hunt: id,
		edition: v.picklist(['original', 'variant']),
		...place
	}),
	v.strictObject({
		kind: v.literal('hunt.moved-on'),
		hunt: id,
		step: v.picklist(huntSteps),
		...place
	}),
	v.strictObject({ kind: v.literal('mark.set'), hunt: id, mark, ...place }),
	v.pipe(
		v.strictObject({ kind: v.literal('mark.removed'), hunt: id, start: offset, end: offset, ...place }),
		v.forward(
			v.check(({ start, end }) => start < end, 'the mark is on nothing'),
			['end']
		)
	),
	v.strictObject({ kind: v.literal('hunt.handed-in'), hunt: id, ...place }),
	v.strictObject({
		kind: v.literal('response.condensed'),
		item: id,
		points: v.pipe(v.number(), v.integer(), v.minValue(0)),
		confidence,
		...place
	}),
	v.strictObject({
		kind: v.literal('hunt.condensed'),
		hunt: id,
		flags: v.pipe(
			v.array(
				v.strictObject({
					claim: id,
					confidence,
					links: v.exactOptional(v.strictObject({ type: linkState, repair: linkState, source: linkState }))
				})
			),
			v.maxLength(mostParts)
		),
		...place
	})
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
		v.custom<object>(
			(input) =>
				typeof input === 'object' && input !== null && !Array.isArray(input) && Object.keys(input).length <= mostParts
		),
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
