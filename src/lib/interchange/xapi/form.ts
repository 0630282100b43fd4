/** What was asked and given, in the form that xAPI has for interactions (1.0.3, part 2, appendix C). */
import type { NumberRange, Pair, Part, ReportedForm } from '../report/report.ts';
import type { Component, Definition } from './statement.ts';

/** What a definition says of an interaction, its words in the one language given. */
export function definitionOf(form: ReportedForm, language: string): Definition {
	const components = (parts: readonly Part[]): readonly Component[] =>
		parts.map(({ id, text }) => ({ id: token(id), description: { [language]: text } }));
	const correctResponsesPattern = rightOf(form);
	const pattern = correctResponsesPattern.length > 0 ? { correctResponsesPattern } : {};
	const base = { interactionType: form.type, ...pattern };
	switch (form.type) {
		case 'choice':
			return { ...base, choices: components(form.options) };
		case 'sequencing':
			return { ...base, choices: components(form.elements) };
		case 'matching':
			return { ...base, source: components(form.sources), target: components(form.targets) };
		case 'performance':
			return { ...base, steps: components(form.steps) };
		default:
			return base;
	}
}

export function responseOf(form: ReportedForm): string {
	switch (form.type) {
		case 'true-false':
			return String(form.given);
		case 'choice':
		case 'sequencing':
			return list(form.given);
		case 'matching':
			return pairs(form.given);
		case 'performance':
			return steps(form.given);
		case 'numeric':
			return typed(form.given);
		case 'fill-in':
			return typed(form.given);
		case 'long-fill-in':
			return form.given;
	}
}

function rightOf(form: ReportedForm): readonly string[] {
	switch (form.type) {
		case 'true-false':
			return [String(form.right)];
		case 'choice':
		case 'sequencing':
			return [list(form.right)];
		case 'matching':
			return [pairs(form.right)];
		case 'performance':
			return [steps(form.right)];
		case 'numeric':
			return [range(form.right)];
		case 'fill-in':
			// Typed words are compared without regard to capitals.
			return form.right.map((words) => `{case_matters=false}${typed(words)}`);
		case 'long-fill-in':
			return [];
	}
}

function list(ids: readonly string[]): string {
	return ids.map(token).join('[,]');
}

function pairs(given: readonly Pair[]): string {
	return given.map(([source, target]) => `${token(source)}[.]${token(target)}`).join('[,]');
}

function steps(given: readonly (readonly [step: string, answer: string | number | NumberRange])[]): string {
	const answer = (value: string | number | NumberRange) => (typeof value === 'object' ? range(value) : typed(value));
	return given.map(([step, value]) => `${token(step)}[.]${answer(value)}`).join('[,]');
}

/** Identifiers have no blanks, and nothing of a delimiter. */
function token(id: string): string {
	return id.replace(/[\s[\]]+/gu, '_');
}

/** An end that is missing is open. */
function range({ minimum, maximum }: NumberRange): string {
	const end = (value: number) => (Number.isFinite(value) ? plain(value) : '');
	return `${end(minimum)}[:]${end(maximum)}`;
}

/** Nothing that a learner types may be read as a delimiter. */
function typed(given: string | number): string {
	return typeof given === 'number' ? plain(given) : given.replace(/\[([,.:])\]/gu, '[ $1 ]');
}

/** In digits alone: `1e-7` is a number to JSON, and none to half of its readers. */
export function plain(value: number): string {
	const text = String(value);
	return text.includes('e') ? value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 }) : text;
}

/** ISO 8601, to the hundredth of a second: finer ones may not be compared. */
export function durationOf(milliseconds: number): string {
	return `PT${(Math.max(0, milliseconds) / 1000).toFixed(2)}S`;
}
