/** What the module's policy means for the sections and hunts of one attempt. */
import type { Attempt, Entry } from './attempt.ts';
import { startOf } from './attempt.ts';
import type { HuntOutline } from './hunt/hunt.ts';
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
	readonly hunts: readonly HuntOutline[];
};

export function releaseFor(section: SectionOutline, attempt: Attempt): FeedbackRelease {
	return section.feedback ?? startOf(attempt).feedback;
}

export function isHandedIn(section: string, entries: readonly Entry[]): boolean {
	return entries.some((entry) => entry.kind === 'section.handed-in' && entry.section === section);
}

export function isEverythingHandedIn(outline: Outline, entries: readonly Entry[]): boolean {
	return (
		outline.sections.every((section) => isHandedIn(section.id, entries)) &&
		outline.hunts.every((hunt) => isHuntHandedIn(hunt, entries))
	);
}

/** A section that is handed in takes its hunt along. */
export function isHuntHandedIn(hunt: HuntOutline, entries: readonly Entry[]): boolean {
	return entries.some((entry) => isHandInOf(hunt, entry));
}

/** Whether an entry closes a hunt. */
export function isHandInOf(hunt: HuntOutline, entry: Entry): boolean {
	return (
		(entry.kind === 'hunt.handed-in' && entry.hunt === hunt.id) ||
		(entry.kind === 'section.handed-in' && entry.section === hunt.section)
	);
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

/** When what was right in a hunt is shown: as in its section, if it has one. */
export function huntReleaseFor(hunt: HuntOutline, outline: Outline, attempt: Attempt): FeedbackRelease {
	const section = outline.sections.find(({ id }) => id === hunt.section);
	return section ? releaseFor(section, attempt) : startOf(attempt).feedback;
}

/** Whether right and wrong may be seen in a hunt: never before it is handed in, and after an exam not before everything is. */
export function isHuntReleased(hunt: HuntOutline, outline: Outline, attempt: Attempt): boolean {
	const release = huntReleaseFor(hunt, outline, attempt);
	if (release === 'never') return false;
	if (release === 'at-end' || hunt.steps.includes('exam')) return isEverythingHandedIn(outline, attempt.entries);
	return isHuntHandedIn(hunt, attempt.entries);
}

/** Where navigation is forward-only, a hunt opens with its section, or when all sections and the hunts before it are handed in. */
export function isHuntOpen(hunt: HuntOutline, outline: Outline, entries: readonly Entry[]): boolean {
	if (hunt.section !== undefined) return isOpen(hunt.section, outline, entries);
	if (outline.policy.navigation === 'free') return true;
	const index = outline.hunts.findIndex(({ id }) => id === hunt.id);
	return (
		outline.sections.every(({ id }) => isHandedIn(id, entries)) &&
		outline.hunts.slice(0, index).every((earlier) => isHuntHandedIn(earlier, entries))
	);
}

/** The hunt to go on with once all sections are handed in. */
export function currentHunt(outline: Outline, entries: readonly Entry[]): HuntOutline | undefined {
	return outline.hunts.find((hunt) => hunt.section === undefined && !isHuntHandedIn(hunt, entries));
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
