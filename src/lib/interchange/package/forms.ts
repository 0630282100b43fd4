/** Words and numbers of a module in the forms that the standards of packages hold them in. */
import type { Module } from '#lib/assessment/module.ts';
import { plainWords } from '#lib/assessment/plain-words.ts';
import { shortened } from '../shortened.ts';

/** SCORM 1.2 allows no more, and some LMSs fail beyond 255. */
const longestTitle = 200;
const longestDescription = 1000;

/** On one line; never empty. */
export function titleOf({ title, id }: Module): string {
	return cut(title.trim() === '' ? id : title, longestTitle);
}

/** The summary in plain words; never empty. */
export function descriptionOf(module: Module): string {
	const words = plainWords(module.summary);
	return words === '' ? titleOf(module) : cut(words, longestDescription);
}

/** On one line. XML Schema counts code points, too. */
function cut(text: string, longest: number): string {
	return shortened(text.replace(/\s+/gu, ' ').trim(), longest);
}

/**
 * The pass mark by which an LMS may decide on its own, in percent. Undefined where sections have marks too: they decide as well, and an LMS, which
 * knows the whole score alone, would come to another end.
 */
export function masteryOf({ policy, sections }: Module): number | undefined {
	return sections.some(({ passMark }) => passMark !== undefined) ? undefined : policy.passMark;
}

/** Whether the module is passed or failed at all. */
export function canPass({ policy, sections }: Module): boolean {
	return [policy, ...sections].some(({ passMark }) => passMark !== undefined);
}

/** A percentage as a share of one, with at most four decimals and no exponent. */
export function shareOf(percent: number): string {
	return withoutZeros((percent / 100).toFixed(4));
}

/** A percentage with at most two decimals and no exponent. */
export function percentOf(percent: number): string {
	return withoutZeros(percent.toFixed(2));
}

function withoutZeros(decimals: string): string {
	return decimals.replace(/\.?0+$/u, '');
}
