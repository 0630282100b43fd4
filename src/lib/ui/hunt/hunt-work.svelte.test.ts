// What is shown before, while and after it is stored, in one tab and beside another. Frames are real: what follows a paint is waited for.
import { mount, tick, unmount } from 'svelte';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Attempt, Deed } from '#lib/assessment/attempt.ts';
import type { Range } from '#lib/assessment/hunt/claim.ts';
import type { Hunt } from '#lib/assessment/hunt/hunt.ts';
import type { Mark } from '#lib/assessment/hunt/mark.ts';
import { MemoryTracker } from '#lib/tracking/memory.ts';
import type { TrackerEvent } from '#lib/tracking/tracker.ts';
import { huntText, markOn } from '../../../../tests/fixtures/hunt-text.ts';
import { handInHunt, huntOf, moveOn, openHunt, removeMark, setMark } from '../../../../tests/fixtures/hunts.ts';
import { handIn, policyOf, start } from '../../../../tests/fixtures/walks.ts';
import { afterPaint } from '../after-paint.ts';
import { Walk } from '../walk.svelte.ts';
import { HuntWork } from './hunt-work.svelte.ts';

const text = huntText(
	'[a!|The bridge of 1901 replaced the bridge of 1850]. [b+|Prices fell twice in that year]. [c!|Nobody at all noticed it]. [d+|And that was all there was].'
);
// The statements of the text, as marks that say no more.
const bridge = markOn(text, 'The bridge of 1901 replaced the bridge of 1850.');
const prices = markOn(text, 'Prices fell twice in that year.');
const nobody = markOn(text, 'Nobody at all noticed it.');
const end = markOn(text, 'And that was all there was.');

/** The last place where these words stand. */
function wordsAt(words: string): Range {
	const at = text.text.lastIndexOf(words);
	return { start: at, end: at + words.length };
}

/** A record that another tab writes to as well, in a store that can be slow or refuse. */
class SharedTracker extends MemoryTracker {
	#listener: ((event: TrackerEvent) => void) | undefined;
	#held = Promise.withResolvers<void>();
	isRefusing = false;

	constructor() {
		let count = 0;
		super({ now: () => (count += 1), newId: () => `attempt-${(count += 1)}` });
		this.#held.resolve();
	}

	override async record(deed: Deed): Promise<Attempt> {
		await this.#held.promise;
		if (this.isRefusing) throw new Error('refused');
		return super.record(deed);
	}

	override subscribe(listener?: (event: TrackerEvent) => void): () => void {
		this.#listener = listener;
		return () => undefined;
	}

	/** What this tab records is on its way until it is let through. */
	hold(): () => void {
		this.#held = Promise.withResolvers<void>();
		return this.#held.resolve;
	}

	async recordElsewhere(...deeds: readonly Deed[]): Promise<void> {
		for (const deed of deeds) this.#tell(await super.record(deed));
	}

	async eraseElsewhere(): Promise<void> {
		await super.erase();
		this.#tell(undefined);
	}

	/** What was done in the current attempt. */
	async deeds(): Promise<readonly Deed[]> {
		const { attempt } = await this.resume();
		return (attempt?.entries ?? []).map(({ sequence: _, at: __, ...deed }) => deed);
	}

	#tell(attempt: Attempt | undefined): void {
		this.#listener?.({ kind: 'record.changed', attempt });
	}
}

const opened = [start('per-section'), openHunt('hunt')];
const closing: (() => void)[] = [];
const unhandled: unknown[] = [];
const note = ({ reason }: PromiseRejectionEvent) => unhandled.push(reason);

beforeEach(() => window.addEventListener('unhandledrejection', note));
afterEach(async () => {
	vi.restoreAllMocks();
	await painted();
	for (const close of closing.splice(0)) close();
	window.removeEventListener('unhandledrejection', note);
	expect(unhandled.splice(0)).toEqual([]);
});

/** Made while a component is, with which it lives. */
function inComponent<Made>(make: () => Made): { readonly made: Made; readonly close: () => void } {
	const component = mount(() => ({ made: make() }), { target: document.body });
	return { made: component.made, close: () => void unmount(component) };
}

/** A page at a hunt where this was done. */
async function open(hunt: Hunt = huntOf('hunt', { section: 'one' }), deeds: readonly Deed[] = opened) {
	const tracker = new SharedTracker();
	for (const deed of deeds) await tracker.record(deed);
	const outline = {
		id: 'small',
		version: '1.0.0',
		language: 'en',
		policy: policyOf(),
		sections: ['one', 'two'].map((id) => ({ id, title: id, items: [] })),
		hunts: [hunt]
	};
	const links = { title: '', results: '', section: () => '', hunt: () => '' };
	const walk = inComponent(() => new Walk(outline, links, async () => tracker));
	closing.push(walk.close);
	await vi.waitFor(() => expect(walk.made.isReady).toBe(true));
	const show = () => {
		const { made, close } = inComponent(() => {
			const work = new HuntWork(hunt, text, walk.made);
			// As the sheet does: the cells are made before anything reads them.
			$effect(() => void work.paragraphs);
			return work;
		});
		closing.unshift(close);
		return made;
	};
	const work = show();
	await tick();
	return {
		work,
		walk: walk.made,
		tracker,
		/** The page as it is made anew where another attempt takes the place of the one shown. */
		showAnew: async () => {
			closing.shift()?.();
			const anew = show();
			await painted();
			return anew;
		},
		/** What was done since the page was opened. */
		done: async () => (await tracker.deeds()).slice(deeds.length)
	};
}

/** Once everything that waits for a paint was done. */
async function painted(): Promise<void> {
	// It is asked for once the store answered.
	await new Promise((resolve) => setTimeout(resolve));
	await new Promise<void>(afterPaint);
}

function shown(work: HuntWork): readonly (Mark | undefined)[] {
	return [bridge, prices, nobody, end].map((statement) => work.markOn(statement));
}

describe('flagging', () => {
	test('shows at once in its place, then in the list with its details closed, and is recorded', async () => {
		const { work, done } = await open();
		work.flag(prices);
		expect(work.markOn(prices)).toEqual(prices);
		expect(work.marks).toEqual([]);
		expect(work.undoable).toBeUndefined();
		await painted();
		expect(work.marks).toEqual([prices]);
		expect(work.current).toBe(work.markOn(prices));
		expect(work.isDetailed).toBe(false);
		expect(work.undoable).toEqual({ before: undefined, after: prices });
		expect(await done()).toEqual([setMark('hunt', prices)]);
	});

	test('a mark that is there is the very same before and after it is stored', async () => {
		const { work, walk } = await open();
		work.flag(prices);
		const before = work.markOn(prices);
		await painted();
		expect(walk.attempt?.entries.at(-1)).toMatchObject({ kind: 'mark.set' });
		expect(work.markOn(prices)).toBe(before);
		expect(work.marks[0]).toBe(before);
	});

	test('several in a row lose none, are listed in the order of the text and recorded in that of the flags', async () => {
		const { work, done } = await open();
		for (const statement of [end, bridge, nobody, prices]) work.flag(statement);
		expect(shown(work)).toEqual([bridge, prices, nobody, end]);
		await painted();
		expect(work.marks).toEqual([bridge, prices, nobody, end]);
		expect(shown(work)).toEqual([bridge, prices, nobody, end]);
		expect(work.current).toEqual(prices);
		expect(await done()).toEqual([end, bridge, nobody, prices].map((mark) => setMark('hunt', mark)));
	});

	test('several at the pace of a hand lose none while the store is slow', async () => {
		const { work, tracker, done } = await open();
		const letThrough = tracker.hold();
		for (const [index, statement] of [nobody, end, bridge, prices].entries()) {
			work.flag(statement);
			if (index === 1) letThrough();
			await new Promise((resolve) => setTimeout(resolve, 40));
			expect(work.markOn(statement)).toEqual(statement);
		}
		await painted();
		expect(work.marks).toEqual([bridge, prices, nobody, end]);
		expect(await done()).toEqual([nobody, end, bridge, prices].map((mark) => setMark('hunt', mark)));
	});

	test('selected words are kept as the wrong ones', async () => {
		const { work, done } = await open();
		work.flag(prices, wordsAt('fell twice'));
		const mark = { ...prices, wrong: 'fell twice' };
		expect(work.markOn(prices)).toEqual(mark);
		await painted();
		expect(await done()).toEqual([setMark('hunt', mark)]);
	});

	test('selected words that stand earlier in the statement too are kept with as many more as tell them apart', async () => {
		const { work } = await open();
		work.flag(bridge, wordsAt('bridge'));
		expect(work.markOn(bridge)?.wrong).toBe('the bridge');
		work.flag(bridge, { start: bridge.start + 4, end: bridge.start + 10 });
		expect(work.markOn(bridge)?.wrong).toBe('bridge');
	});

	test.each([
		['the whole statement', { start: prices.start, end: prices.end }],
		['more than the statement', { start: prices.start - 5, end: prices.end + 5 }]
	])('a selection of %s says of all words that they are wrong', async (_, selected) => {
		const { work } = await open();
		work.flag(prices, selected);
		expect(work.markOn(prices)).toEqual(prices);
	});

	test.each([
		['1850. Prices', 'Prices'],
		['year. Nobody', 'year.']
	])('of a selection that runs over its ends, “%s”, only the words within are kept', async (words, wrong) => {
		const { work } = await open();
		work.flag(prices, wordsAt(words));
		expect(work.markOn(prices)).toEqual({ ...prices, wrong });
	});

	test('other words selected in a flag take the place of the former and leave what was said', async () => {
		const { work, done } = await open();
		work.flag(prices, wordsAt('twice'));
		await painted();
		if (work.current) work.say(work.current, { type: 'number', source: 'survey' });
		work.flag(prices, wordsAt('fell'));
		await painted();
		const after = { ...prices, wrong: 'fell', type: 'number', source: 'survey' };
		expect(work.marks).toEqual([after]);
		expect((await done()).at(-1)).toEqual({ kind: 'mark.set', hunt: 'hunt', mark: after });
		work.undo();
		expect(work.marks).toEqual([{ ...after, wrong: 'twice' }]);
	});

	test('the same words selected again change nothing and leave nothing more to undo', async () => {
		const { work, done } = await open();
		work.flag(prices, wordsAt('twice'));
		await painted();
		work.flag(prices, wordsAt('twice'));
		await painted();
		expect(await done()).toHaveLength(1);
		work.undo();
		expect(work.marks).toEqual([]);
	});
});

describe('details', () => {
	test('of a flag that is there are asked for by flagging it again; another flag closes them', async () => {
		const { work, done } = await open();
		work.flag(prices);
		await painted();
		work.flag(prices);
		expect([work.current, work.isDetailed]).toEqual([prices, true]);
		work.flag(nobody);
		await painted();
		expect([work.current, work.isDetailed]).toEqual([nobody, false]);
		expect(await done()).toHaveLength(2);
	});

	test('are closed by undoing, by closing, and where the flag is removed', async () => {
		const { work } = await open();
		work.flag(prices);
		await painted();
		for (const close of [
			() => work.close(),
			() => work.toggle(prices),
			() => work.undo(),
			() => work.undo(),
			() => work.toggle(prices)
		]) {
			if (work.markOn(prices)) work.showDetails(prices);
			close();
			expect(work.isDetailed).toBe(false);
			await painted();
			expect(work.isDetailed).toBe(false);
		}
	});

	test('that are asked for right after a flag stay open once it is painted', async () => {
		const { work } = await open();
		work.flag(prices);
		work.flag(prices);
		await painted();
		expect([work.current, work.isDetailed]).toEqual([prices, true]);
		work.flag(nobody);
		work.showDetails(prices);
		await painted();
		expect([work.current, work.isDetailed]).toEqual([prices, true]);
	});

	test('stay away where they are closed, or the flag undone, before it is painted', async () => {
		const { work } = await open();
		work.flag(prices);
		work.close();
		await painted();
		expect(work.current).toBeUndefined();
		work.flag(nobody);
		work.undo();
		await painted();
		work.flag(bridge);
		work.remove(bridge);
		work.undo();
		expect(work.current).toEqual(bridge);
		expect(work.marks).toEqual([bridge, prices]);
	});
});

describe('changing and undoing', () => {
	test('a toggled statement is flagged, then not, and each is undone', async () => {
		const { work, done } = await open();
		work.toggle(prices);
		work.toggle(prices);
		expect(work.markOn(prices)).toBeUndefined();
		await painted();
		expect(work.marks).toEqual([]);
		work.undo();
		expect(work.marks).toEqual([prices]);
		expect(work.undoable).toEqual({ before: undefined, after: prices });
		work.undo();
		await painted();
		expect(work.marks).toEqual([]);
		expect(work.undoable).toBeUndefined();
		work.undo();
		const [set, removed] = [setMark('hunt', prices), removeMark('hunt', prices)];
		expect(await done()).toEqual([set, removed, set, removed]);
	});

	test('a removed flag comes back with all that was said about it', async () => {
		const mark: Mark = { ...prices, wrong: 'twice', type: 'number', confidence: 'sure', repair: 'once', source: 's' };
		const { work, done } = await open(undefined, [...opened, setMark('hunt', mark)]);
		expect(work.marks).toEqual([mark]);
		work.remove(mark);
		expect(work.marks).toEqual([]);
		work.undo();
		await painted();
		expect(work.marks).toEqual([mark]);
		expect(work.current).toEqual(mark);
		expect(await done()).toEqual([removeMark('hunt', mark), setMark('hunt', mark)]);
	});

	test('what is said is kept, taken back and undone one by one; what was said already is no change', async () => {
		const { work, done } = await open();
		const say = (saying: Parameters<HuntWork['say']>[1]) => work.current && work.say(work.current, saying);
		work.flag(prices);
		await painted();
		say({ type: 'number' });
		say({ type: 'number' });
		say({ confidence: 'unsure' });
		say({ type: undefined });
		expect(work.marks).toEqual([{ ...prices, confidence: 'unsure' }]);
		expect(work.marks[0]).not.toHaveProperty('type');
		await painted();
		expect(await done()).toHaveLength(4);
		const undone = [0, 1, 2, 3].map(() => {
			work.undo();
			return work.marks;
		});
		expect(undone).toEqual([
			[{ ...prices, type: 'number', confidence: 'unsure' }],
			[{ ...prices, type: 'number' }],
			[prices],
			[]
		]);
	});

	test('a repair typed bit by bit is one change, and ends where something else is done', async () => {
		const { work, done } = await open();
		const type = (repair: string) => work.current && work.say(work.current, { repair });
		work.flag(prices);
		await painted();
		for (const repair of ['r', 'ro', 'rose']) {
			type(repair);
			await painted();
		}
		work.flag(nobody);
		await painted();
		for (const repair of ['m', 'many']) type(repair);
		work.showDetails(prices);
		type('rose once');
		const states = [0, 1, 2, 3, 4].map(() => {
			work.undo();
			return work.marks;
		});
		expect(states).toEqual([
			[
				{ ...prices, repair: 'rose' },
				{ ...nobody, repair: 'many' }
			],
			[{ ...prices, repair: 'rose' }, nobody],
			[{ ...prices, repair: 'rose' }],
			[prices],
			[]
		]);
		await painted();
		expect(await done()).toHaveLength(8 + 5);
	});

	test('a mark that was taken from the list before a later change is removed, and comes back, as it is now', async () => {
		const { work } = await open();
		work.flag(prices);
		await painted();
		const [listed] = work.marks;
		if (!listed) throw new Error('nothing is listed');
		work.flag(prices, wordsAt('twice'));
		work.say(listed, { type: 'number' });
		expect(work.markOn(prices)).toEqual({ ...prices, wrong: 'twice', type: 'number' });
		work.remove(listed);
		work.remove(listed);
		work.undo();
		expect(work.marks).toEqual([{ ...prices, wrong: 'twice', type: 'number' }]);
	});
});

describe('the steps', () => {
	test('nothing can be changed before the hunt is opened', async () => {
		const { work, done } = await open(undefined, [start('per-section')]);
		work.flag(prices);
		work.undo();
		await painted();
		expect([work.status, work.isOpen, work.marks]).toEqual(['unopened', false, []]);
		expect(await done()).toEqual([]);
	});

	test('the first deed of all begins the attempt', async () => {
		const { work, done } = await open(undefined, []);
		work.send({ type: 'edition.chosen', edition: 'original' });
		await vi.waitFor(() => expect(work.isOpen).toBe(true));
		work.flag(prices);
		await painted();
		expect(await done()).toEqual([...opened, setMark('hunt', prices)]);
	});

	test('marks stay from step to step, and can be undone there', async () => {
		const { work, done } = await open(huntOf('hunt', { steps: ['scan', 'check'] }));
		work.flag(prices);
		work.send({ type: 'step.finished' });
		work.flag(nobody);
		await vi.waitFor(() => expect(work.status).toBe('finishing'));
		await painted();
		expect(work.marks).toEqual([prices, nobody]);
		work.undo();
		expect(work.marks).toEqual([prices]);
		expect((await done())[1]).toEqual(moveOn('hunt', 'check'));
	});

	test('nothing can be changed while it is handed in and after, and what was flagged before counts', async () => {
		const { work, tracker, done } = await open();
		work.flag(prices);
		await painted();
		work.say(prices, { type: 'number' });
		const mark = { ...prices, type: 'number' as const };
		const letThrough = tracker.hold();
		work.flag(nobody);
		work.send({ type: 'hand-in.asked' });
		expect(work.isOpen).toBe(true);
		work.send({ type: 'hand-in.confirmed' });
		const tryAll = () => {
			work.flag(bridge);
			work.flag(nobody, wordsAt('noticed'));
			work.toggle(prices);
			work.remove(mark);
			work.say(mark, { repair: 'x' });
			work.undo();
		};
		expect([work.status, work.isOpen]).toEqual(['handingIn', false]);
		tryAll();
		letThrough();
		await vi.waitFor(() => expect(work.status).toBe('settled'));
		tryAll();
		await painted();
		expect(shown(work)).toEqual([undefined, mark, nobody, undefined]);
		expect(work.marks).toEqual([mark, nobody]);
		expect((await done()).slice(2)).toEqual([setMark('hunt', nobody), handInHunt('hunt')]);
	});
});

describe('beside another tab', () => {
	test('its marks appear and go, and what it says shows', async () => {
		const { work, tracker } = await open();
		await tracker.recordElsewhere(setMark('hunt', nobody), setMark('hunt', prices), setMark('other', bridge));
		await painted();
		expect(work.marks).toEqual([prices, nobody]);
		expect(shown(work)).toEqual([undefined, prices, nobody, undefined]);
		await tracker.recordElsewhere(setMark('hunt', { ...prices, repair: 'rose' }), removeMark('hunt', nobody));
		await painted();
		expect(work.marks).toEqual([{ ...prices, repair: 'rose' }]);
		expect(shown(work)).toEqual([undefined, { ...prices, repair: 'rose' }, undefined, undefined]);
		expect(work.undoable).toBeUndefined();
	});

	test('a flag on its way to the store is not taken away by its news, which show once the flag is stored', async () => {
		const { work, tracker, done } = await open();
		const letThrough = tracker.hold();
		work.flag(prices);
		await tracker.recordElsewhere(setMark('hunt', nobody));
		await painted();
		expect(work.markOn(prices)).toEqual(prices);
		expect(work.marks).toEqual([prices]);
		letThrough();
		await painted();
		expect(work.marks).toEqual([prices, nobody]);
		expect(await done()).toEqual([setMark('hunt', nobody), setMark('hunt', prices)]);
	});

	test('a removal and an undoing on their way are not taken back by its news', async () => {
		const { work, tracker } = await open(undefined, [...opened, setMark('hunt', prices)]);
		work.flag(end);
		await painted();
		const letThrough = tracker.hold();
		work.undo();
		work.remove(prices);
		await tracker.recordElsewhere(setMark('hunt', nobody));
		await painted();
		expect(work.marks).toEqual([]);
		letThrough();
		await painted();
		expect(work.marks).toEqual([nobody]);
	});

	test('its news are not missed where the flag was stored while the page was hidden', async () => {
		const { work, tracker } = await open();
		const letThrough = tracker.hold();
		vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
		work.flag(prices);
		await tracker.recordElsewhere(setMark('hunt', nobody));
		letThrough();
		await vi.waitFor(() => expect(work.marks).toEqual([prices, nobody]));
	});

	test('details of a flag that it removes are closed, and stay so when the flag comes back', async () => {
		const { work, tracker } = await open(undefined, [...opened, setMark('hunt', prices)]);
		work.showDetails(prices);
		await tracker.recordElsewhere(removeMark('hunt', prices));
		await painted();
		expect([work.current, work.isDetailed]).toEqual([undefined, false]);
		await tracker.recordElsewhere(setMark('hunt', prices));
		await painted();
		expect([work.current, work.isDetailed]).toEqual([undefined, false]);
	});

	test('a section that it hands in closes the hunt, and a flag that comes too late does not count', async () => {
		const { work, tracker } = await open();
		work.flag(prices);
		await painted();
		work.send({ type: 'hand-in.asked' });
		const letThrough = tracker.hold();
		work.flag(nobody);
		await tracker.recordElsewhere(handIn('one'));
		await vi.waitFor(() => expect(work.status).toBe('settled'));
		expect(work.isOpen).toBe(false);
		letThrough();
		await painted();
		expect(work.marks).toEqual([prices]);
		expect(shown(work)).toEqual([undefined, prices, undefined, undefined]);
	});

	test('a hunt of another section, and another hunt, are not closed with it', async () => {
		const { work, tracker } = await open();
		await tracker.recordElsewhere(handIn('two'), handInHunt('other'));
		await painted();
		expect([work.status, work.isOpen]).toEqual(['finishing', true]);
	});
});

describe('another attempt', () => {
	const elsewhere: Attempt = {
		id: 'loaded',
		entries: [...opened, setMark('hunt', nobody)].map((deed, sequence) => ({ ...deed, sequence, at: sequence }))
	};

	test('that is begun leaves nothing to undo, nothing flagged and no text chosen', async () => {
		const { work, walk, tracker, showAnew } = await open();
		work.flag(prices);
		work.flag(nobody);
		await painted();
		await walk.startAgain();
		expect(walk.generation).toBe(1);
		// Until the page is made anew.
		work.undo();
		work.flag(bridge);
		const anew = await showAnew();
		expect([anew.status, anew.marks, anew.undoable, anew.current]).toEqual(['unopened', [], undefined, undefined]);
		anew.undo();
		anew.send({ type: 'edition.chosen', edition: 'original' });
		await vi.waitFor(() => expect(anew.isOpen).toBe(true));
		anew.undo();
		await painted();
		expect(shown(anew)).toEqual([undefined, undefined, undefined, undefined]);
		expect(await tracker.deeds()).toEqual(opened);
	});

	test('that is loaded shows its own marks, with nothing to undo', async () => {
		const { work, walk, tracker, showAnew } = await open();
		work.flag(prices);
		work.showDetails(prices);
		await painted();
		walk.replace(await tracker.load([elsewhere]));
		expect(walk.generation).toBe(1);
		const anew = await showAnew();
		expect([anew.marks, anew.undoable, anew.isDetailed]).toEqual([[nobody], undefined, false]);
		anew.undo();
		await painted();
		expect(await tracker.deeds()).toEqual([...opened, setMark('hunt', nobody)]);
	});

	test('that another tab begins takes nothing of this one along', async () => {
		const { work, walk, tracker, showAnew } = await open();
		work.flag(prices);
		await painted();
		await tracker.recordElsewhere(...opened);
		expect(walk.generation).toBe(1);
		const anew = await showAnew();
		anew.undo();
		await painted();
		expect([anew.isOpen, anew.marks]).toEqual([true, []]);
		expect(await tracker.deeds()).toEqual(opened);
	});
});

describe('a store that refuses', () => {
	test('leaves the record as it was, shows no flag that it lacks, and takes the next', async () => {
		const { work, walk, tracker, done } = await open();
		work.flag(prices);
		await painted();
		const { attempt } = walk;
		tracker.isRefusing = true;
		work.flag(nobody);
		expect(work.markOn(nobody)).toEqual(nobody);
		await painted();
		expect(walk.attempt).toBe(attempt);
		expect([walk.state, walk.generation, work.status]).toEqual(['walking', 0, 'finishing']);
		expect(shown(work)).toEqual([undefined, prices, undefined, undefined]);
		expect(work.marks).toEqual([prices]);
		tracker.isRefusing = false;
		work.flag(end);
		await painted();
		expect(work.marks).toEqual([prices, end]);
		expect(await done()).toEqual([setMark('hunt', prices), setMark('hunt', end)]);
	});

	test('lets a learner open, move on and hand in again', async () => {
		const { work, tracker } = await open(huntOf('hunt', { steps: ['scan', 'check'] }), [start('per-section')]);
		tracker.isRefusing = true;
		work.send({ type: 'edition.chosen', edition: 'original' });
		await painted();
		expect(work.status).toBe('unopened');
		tracker.isRefusing = false;
		work.send({ type: 'edition.chosen', edition: 'original' });
		await painted();
		tracker.isRefusing = true;
		work.send({ type: 'step.finished' });
		await painted();
		expect(work.status).toBe('hunting');
		tracker.isRefusing = false;
		work.send({ type: 'step.finished' });
		await painted();
		work.send({ type: 'hand-in.asked' });
		tracker.isRefusing = true;
		work.send({ type: 'hand-in.confirmed' });
		await painted();
		expect([work.status, work.isOpen]).toEqual(['refused', true]);
		tracker.isRefusing = false;
		work.flag(prices);
		work.send({ type: 'hand-in.asked' });
		work.send({ type: 'hand-in.confirmed' });
		await painted();
		expect([work.status, work.marks]).toEqual(['settled', [prices]]);
	});

	test('because everything was erased meanwhile has the page made anew, in which a hunt can be begun', async () => {
		const { work, walk, tracker, showAnew } = await open();
		const letThrough = tracker.hold();
		work.flag(prices);
		await tracker.eraseElsewhere();
		letThrough();
		await painted();
		expect([walk.attempt, walk.state, walk.generation]).toEqual([undefined, 'unstarted', 1]);
		const anew = await showAnew();
		expect([anew.status, anew.marks]).toEqual(['unopened', []]);
		anew.send({ type: 'edition.chosen', edition: 'original' });
		await vi.waitFor(() => expect(anew.isOpen).toBe(true));
		expect(await tracker.deeds()).toEqual(opened);
	});
});
