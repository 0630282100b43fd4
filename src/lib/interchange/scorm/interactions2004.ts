/**
 * Interactions as SCORM 2004 4th Edition knows them (Run-Time Environment 4th Edition, 4.2.9 with the formats of IEEE 1484.11.1). Lists are never longer
 * than what every LMS has to take, the "smallest permitted maximum".
 */
import { remembered } from '#lib/assessment/remembered.ts';
import type { NumberRange, Part, ReportedForm, ReportedInteraction } from '../report/report.ts';
import { patternsIn, resultOf } from './judged.ts';
import { decimal, joined, oneLine, type Printed } from './text.ts';
import { time2004, timespan2004 } from './times.ts';

const MOST_PARTS = 36;
const MOST_STEPS = 250;
const MOST_ITEMS = 10;
/** Characters of a short text or identifier, and of a long one. */
const SHORT = 250;
const LONG = 4000;

type Type = ReportedForm['type'] | 'other';
type Said = { readonly type: Type; readonly patterns: readonly string[]; readonly response: string };

/** In the order in which an LMS takes them: identifier, type, then the rest. */
export function printInteraction2004(interaction: ReportedInteraction): Printed {
	const { type, patterns, response } = saidIn(interaction.form);
	const { score, latency } = interaction;
	const time = time2004(interaction.at);
	const description = safe(interaction.description, SHORT);
	return [
		['id', interaction.id.replace(/\s/gu, '_').slice(0, LONG)],
		['type', type],
		...patternsIn(patterns),
		...(description === '' ? [] : [['description', description] as const]),
		...(time === undefined ? [] : [['timestamp', time] as const]),
		...(score ? [['weighting', decimal(score.maximum)] as const] : []),
		...(response === '' ? [] : [['learner_response', response] as const]),
		['result', resultOf(interaction, 'incorrect')],
		...(latency === undefined ? [] : [['latency', timespan2004(latency)] as const])
	];
}

function saidIn(form: ReportedForm): Said {
	switch (form.type) {
		case 'true-false':
			return said('true-false', [String(form.right)], String(form.given));
		case 'choice': {
			const idOf = identifiers(form.options);
			// A set: nothing is in it twice.
			return list('choice', [...new Set(form.right.map(idOf))], [...new Set(form.given.map(idOf))]);
		}
		case 'sequencing': {
			const idOf = identifiers(form.elements);
			return list('sequencing', form.right.map(idOf), form.given.map(idOf));
		}
		case 'matching': {
			const [sourceOf, targetOf] = [identifiers(form.sources), identifiers(form.targets)];
			const print = ([source, target]: (typeof form.given)[number]) => `${sourceOf(source)}[.]${targetOf(target)}`;
			return list('matching', form.right.map(print), form.given.map(print));
		}
		case 'performance': {
			const idOf = identifiers(form.steps);
			const print = ([step, answer]: (typeof form.right)[number]) => `${idOf(step)}[.]${answerOf(answer)}`;
			return list('performance', form.right.map(print), form.given.map(print), MOST_STEPS);
		}
		case 'fill-in':
			return said('fill-in', wordsAmong(form.right), fewCommas(item(form.given)));
		case 'long-fill-in':
			return said('long-fill-in', [], safe(form.given, LONG));
		case 'numeric': {
			const { given, right } = form;
			const pattern = `${decimal(right.minimum)}[:]${decimal(right.maximum)}`;
			return typeof given === 'number'
				? said('numeric', [pattern], decimal(given))
				: said('fill-in', [], fewCommas(item(given)));
		}
	}
}

function said(type: Type, patterns: readonly string[], response: string): Said {
	return { type, patterns: [...new Set(patterns)].filter((pattern) => pattern !== ''), response };
}

/** What is longer than LMSs have to take is told in free words. */
function list(type: Type, right: readonly string[], given: readonly string[], most = MOST_PARTS): Said {
	if (right.length <= most && given.length <= most) return said(type, [right.join('[,]')], given.join('[,]'));
	return said('other', [joined(right, ' ', LONG)], joined(given, ' ', LONG));
}

function answerOf(answer: string | number | NumberRange): string {
	if (typeof answer === 'string') return identifier(answer);
	if (typeof answer === 'number') return decimal(answer);
	const { minimum, maximum } = answer;
	return minimum === maximum ? decimal(minimum) : `${decimal(minimum)}[:]${decimal(maximum)}`;
}

/** Words without what has a meaning of its own within a response: what parts it, and what says how to read it. */
function safe(words: string, most: number): string {
	return oneLine(words, most)
		.replace(/\[([,.:])\]/gu, '($1)')
		.replace(/^\{+/u, (brackets) => '('.repeat(brackets.length));
}

/** Words as one of several: some LMSs take a bare comma for what parts them, and look at what stands behind it. */
function item(words: string): string {
	return safe(words, SHORT).replaceAll('{', '(').replaceAll('}', ')');
}

/** Those without a comma, if there are any. */
function wordsAmong(accepted: readonly string[]): readonly string[] {
	const whole = accepted.map(item).filter((words) => !words.includes(','));
	return whole.length > 0 ? whole : accepted.map((words) => item(words.replace(/\s*,\s*/gu, ' ')));
}

/** No more than there may be items. */
function fewCommas(words: string): string {
	return words.split(',').length > MOST_ITEMS ? words.replaceAll(',', ';') : words;
}

/** The short identifiers of the parts, each another. */
const identifiers = remembered((parts: readonly Part[]): ((id: string) => string) => {
	const taken = new Map<string, string>();
	const used = new Set<string>();
	for (const { id } of parts) {
		if (taken.has(id)) continue;
		const plain = identifier(id);
		let own = plain;
		for (let next = 2; used.has(own); next += 1) own = `${plain.slice(0, SHORT - 8)}_${next}`;
		taken.set(id, own);
		used.add(own);
	}
	return (id) => taken.get(id) ?? identifier(id);
});

/** A short identifier: not every LMS takes hyphens in it. */
function identifier(id: string): string {
	return id.replace(/[^A-Za-z0-9]/gu, '_').slice(0, SHORT) || '_';
}
