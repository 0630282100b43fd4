/**
 * The record with less and less in it, in the order in which things are let go where a store has no room. What the first attempt comes to, where
 * it stands and what of it is handed in stay as they are.
 */
import type { Attempt, Entry } from '#lib/assessment/attempt.ts';
import type { Hunt } from '#lib/assessment/hunt/hunt.ts';
import type { Module } from '#lib/assessment/module.ts';
import { currentSection, isHandedIn, isHandInOf } from '#lib/assessment/policy.ts';
import { bare } from './bare.ts';
import { condenseHunt, condenseRepairs, condenseResponses, openHunts } from './condense.ts';
import type { Packable, Step } from './pack.ts';
import { withoutSuperseded } from './superseded.ts';
import { withoutTexts, withTextsOf } from './texts.ts';

type Change = (attempt: Attempt) => Attempt;

/** Characters that are left of a text which earns no points, time after time. */
const textLengths = [2000, 1000, 500, 250, 120, 60];

/** Each step is to be taken after those before it. */
export function shrinking(record: Packable, module: Module): readonly Step[] {
	const [first] = record.attempts;
	if (!first) return [withoutDrafts];
	const { entries } = first;
	const current = currentSection(module, entries);
	const open = module.sections.filter(({ id }) => !isHandedIn(id, entries));
	const away = open.filter(({ id }) => id !== current);
	const here = open.filter(({ id }) => id === current);
	const closings = entries.filter(isClosing);
	const withoutRepairs = (hunt: Hunt) => inFirst((attempt) => condenseRepairs(attempt, hunt, module));
	return [
		// Practice, the current attempt last.
		({ attempts, drafts }) => ({ attempts: [...attempts.slice(0, 1), ...attempts.slice(1).slice(-1)], drafts }),
		withoutPractice,
		// What nobody will ask for.
		inFirst(inSeconds),
		inFirst((attempt) => withoutSuperseded(attempt, module)),
		// Texts that earn no points.
		...textLengths.map((length) => withTextsOf(length)),
		(one) => withoutDrafts(inFirst(withoutTexts)(one)),
		// Details of what is handed in, the earliest first.
		...closings.flatMap((closing) => huntsClosedBy(closing, module).map(withoutRepairs)),
		...closings.map((closing) => inFirst((attempt) => condenseClosed(attempt, closing, module))),
		// Details of what is open, the section where the learner is last.
		...openHunts(first, module).map(withoutRepairs),
		...[...away, ...here].map((section) => inFirst((attempt) => condenseResponses(attempt, section, module))),
		inFirst((attempt) => bare(attempt, module))
	];
}

function inFirst(change: Change): Step {
	return ({ attempts, drafts }) => ({ attempts: [...attempts.slice(0, 1).map(change), ...attempts.slice(1)], drafts });
}

/** What was begun and not submitted belongs to the current attempt. */
function withoutPractice({ attempts, drafts }: Packable): Packable {
	return attempts.length > 1 ? { attempts: attempts.slice(0, 1), drafts: new Map() } : { attempts, drafts };
}

function withoutDrafts({ attempts }: Packable): Packable {
	return { attempts, drafts: new Map() };
}

function inSeconds(attempt: Attempt): Attempt {
	return {
		...attempt,
		entries: attempt.entries.map((entry) => ({ ...entry, at: 1000 * Math.floor(entry.at / 1000) }))
	};
}

function isClosing({ kind }: Entry): boolean {
	return kind === 'section.handed-in' || kind === 'hunt.handed-in';
}

function huntsClosedBy(closing: Entry, module: Module): readonly Hunt[] {
	return module.hunts.filter((hunt) => isHandInOf(hunt, closing));
}

/** What an entry handed in: a hunt, or a section with its hunt. */
function condenseClosed(attempt: Attempt, closing: Entry, module: Module): Attempt {
	const hunts = huntsClosedBy(closing, module);
	const sections = module.sections.filter(({ id }) => closing.kind === 'section.handed-in' && closing.section === id);
	const marked = hunts.reduce((one, hunt) => condenseHunt(one, hunt, module), attempt);
	return sections.reduce((one, section) => condenseResponses(one, section, module), marked);
}
