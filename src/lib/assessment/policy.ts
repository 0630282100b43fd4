/** What the module's policy means for one section of one attempt. */
import type { Attempt, Entry } from './attempt.ts';
import { startOf } from './attempt.ts';
import type { FeedbackRelease, Policy } from './module.ts';

/** As much of a section as its place in the walk needs; every `Section` is one. */
export type SectionOutline = {
	readonly id: string;
	readonly title: string;
	readonly feedback?: FeedbackRelease;
	readonly passMark?: number;
	readonly items: readonly { readonly id: string }[];
};
/** As much of a module as the walk through it needs; every `Module` is one. */
export type Outline = {
	readonly id: string;
	readonly version: string;
	readonly language: string;
	readonly policy: Policy;
	readonly sections: readonly SectionOutline[];
};

export function releaseFor(section: SectionOutline, attempt: Attempt): FeedbackRelease {
	return section.feedback ?? startOf(attempt).feedback;
}

export function isHandedIn(section: string, entries: readonly Entry[]): boolean {
	return entries.some((entry) => entry.kind === 'section.handed-in' && entry.section === section);
}

export function isEverythingHandedIn(outline: Outline, entries: readonly Entry[]): boolean {
	return outline.sections.every((section) => isHandedIn(section.id, entries));
}

/** Whether feedback that waits for a hand-in may be seen; feedback `at-once` comes with each response instead. */
export function isReleased(section: SectionOutline, outline: Outline, attempt: Attempt): boolean {
	switch (releaseFor(section, attempt)) {
		case 'at-once':
		case 'per-section':
			return isHandedIn(section.id, attempt.entries);
		case 'at-end':
			return isEverythingHandedIn(outline, attempt.entries);
		case 'never':
			return false;
	}
}

/** Where navigation is forward-only, a section opens when all before it are handed in. */
export function isOpen(section: string, outline: Outline, entries: readonly Entry[]): boolean {
	if (outline.policy.navigation === 'free') return true;
	const index = outline.sections.findIndex(({ id }) => id === section);
	return index >= 0 && outline.sections.slice(0, index).every(({ id }) => isHandedIn(id, entries));
}

/** The section to go on with: the one opened last, or the first that is not handed in. Undefined when all are handed in. */
export function currentSection(outline: Outline, entries: readonly Entry[]): string | undefined {
	const pending = outline.sections.filter(({ id }) => !isHandedIn(id, entries)).map(({ id }) => id);
	const last = entries.findLast((entry) => entry.kind === 'section.opened');
	return last && pending.includes(last.section) ? last.section : pending[0];
}
