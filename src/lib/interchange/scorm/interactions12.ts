/**
 * Interactions as SCORM 1.2 knows them (Run-Time Environment 1.2, 3.4.2.7 and the data type CMIFeedback). It has no words for what was asked, and
 * the parts of an interaction are single characters: they are named by their order in it.
 */
import type { NumberRange, Part, ReportedForm, ReportedInteraction } from '../report/report.ts';
import { patternsIn, resultOf } from './judged.ts';
import { decimal, joined, oneLine, type Printed } from './text.ts';
import { time12, timespan12 } from './times.ts';

/** The most characters of a response or a pattern. */
const MOST = 255;

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';
const numerals = '123456789abcdefghijklmnopqrstuvwxyz0';

type Type = 'true-false' | 'choice' | 'fill-in' | 'matching' | 'performance' | 'sequencing' | 'numeric';
type Said = { readonly type: Type; readonly patterns: readonly string[]; readonly response: string };

/** In the order in which an LMS takes them: identifier, type, then the rest. */
export function printInteraction12(interaction: ReportedInteraction): Printed {
	const { type, patterns, response } = saidIn(interaction.form);
	const { score, latency } = interaction;
	const time = time12(interaction.at);
	return [
		['id', identifier(interaction.id)],
		['type', type],
		...patternsIn(patterns),
		...(time === undefined ? [] : [['time', time] as const]),
		// Beyond 100 LMSs refuse it.
		...(score && score.maximum <= 100 ? [['weighting', decimal(score.maximum)] as const] : []),
		...(response === '' ? [] : [['student_response', response] as const]),
		['result', resultOf(interaction, 'wrong')],
		...(latency === undefined ? [] : [['latency', timespan12(latency)] as const])
	];
}

function saidIn(form: ReportedForm): Said {
	switch (form.type) {
		case 'true-false':
			return said('true-false', [form.right ? 't' : 'f'], form.given ? 't' : 'f');
		case 'choice':
			// A set: nothing is in it twice.
			return list('choice', form.options, { right: form.right, given: [...new Set(form.given)] });
		case 'sequencing':
			return list('sequencing', form.elements, form);
		case 'matching':
			return matching(form);
		case 'performance':
			return performance(form);
		case 'fill-in':
			return said('fill-in', form.right.map(text), text(form.given));
		case 'long-fill-in':
			return said('fill-in', [], text(form.given));
		case 'numeric': {
			const { given, right } = form;
			// It knows no ranges: what is in the middle is right.
			const pattern = decimal((right.minimum + right.maximum) / 2);
			return typeof given === 'number'
				? said('numeric', [pattern], decimal(given))
				: said('fill-in', [pattern], text(given));
		}
	}
}

function said(type: Type, patterns: readonly string[], response: string): Said {
	return { type, patterns: patterns.filter((pattern) => pattern !== ''), response };
}

type Lists = { readonly given: readonly string[]; readonly right: readonly string[] };

function list(type: 'choice' | 'sequencing', parts: readonly Part[], { given, right }: Lists): Said {
	if (parts.length > letters.length) {
		const print = (ids: readonly string[]) => joined(ids.map(identifier), ',', MOST);
		return said('performance', [print(right)], print(given));
	}
	const print = (ids: readonly string[]) => joined(charactersFor(ids, parts, letters), ',', MOST);
	return said(type, [print(right)], print(given));
}

function matching({ sources, targets, given, right }: Extract<ReportedForm, { type: 'matching' }>): Said {
	type Pairs = typeof given;
	if (sources.length > letters.length || targets.length > numerals.length) {
		const print = (pairs: Pairs) =>
			joined(
				pairs.map((pair) => pair.map(identifier).join('.')),
				',',
				MOST
			);
		return said('performance', [print(right)], print(given));
	}
	const print = (pairs: Pairs) =>
		joined(
			pairs.flatMap(([source, target]) => {
				const [from] = charactersFor([source], sources, letters);
				const [to] = charactersFor([target], targets, numerals);
				return from === undefined || to === undefined ? [] : [`${from}.${to}`];
			}),
			',',
			MOST
		);
	return said('matching', [print(right)], print(given));
}

/** Free words by the standard: written like pairs. */
function performance({ steps, given, right }: Extract<ReportedForm, { type: 'performance' }>): Said {
	const nameOf = (step: string) =>
		(steps.length > letters.length ? undefined : charactersFor([step], steps, letters)[0]) ?? identifier(step);
	const print = (answers: typeof right) =>
		joined(
			answers.map(([step, answer]) => `${nameOf(step)}.${answerOf(answer)}`),
			',',
			MOST
		);
	return said('performance', [print(right)], print(given));
}

function answerOf(answer: string | number | NumberRange): string {
	if (typeof answer === 'string') return identifier(answer);
	if (typeof answer === 'number') return decimal(answer);
	const { minimum, maximum } = answer;
	return minimum === maximum ? decimal(minimum) : `${decimal(minimum)}-${decimal(maximum)}`;
}

/** What is not among the parts has no character. */
function charactersFor(ids: readonly string[], parts: readonly Part[], alphabet: string): readonly string[] {
	return ids.flatMap((id) => alphabet[parts.findIndex((part) => part.id === id)] ?? []);
}

function text(words: string): string {
	return oneLine(words, MOST);
}

/**
 * CMIIdentifier: letters, digits and what stands for the rest, which some LMSs refuse. A point stays another than a hyphen: the claim `length` of the
 * hunt `bridge` is not the item `bridge-length`.
 */
function identifier(id: string): string {
	return id.replaceAll('.', '__').replace(/\W/gu, '_').slice(0, MOST) || '_';
}
