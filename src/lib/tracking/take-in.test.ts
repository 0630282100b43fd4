import { describe, expect, it } from 'vitest';
import type { Attempt } from '#lib/assessment/attempt.ts';
import { takeIn } from './take-in.ts';
import { opened, recordedElsewhere, started, submitted, written } from './tracker.contract.ts';

const newId = () => 'new';
const here = recordedElsewhere('a', 100, [started, submitted('mason', 'Kroll')]);
const longer = recordedElsewhere('a', 100, [started, submitted('mason', 'Kroll'), opened('ferry')]);

describe('taking an attempt in', () => {
	it('adds everything where the attempt is not here', () => {
		expect(takeIn(longer, [], newId)).toEqual({ id: 'a', added: longer.entries });
	});

	it('adds nothing where all of it is here', () => {
		expect(takeIn(here, [here], newId)).toEqual({ id: 'a', added: [] });
		expect(takeIn(here, [longer], newId)).toEqual({ id: 'a', added: [] });
	});

	it('adds what the one here lacks', () => {
		expect(takeIn(longer, [here], newId)).toEqual({ id: 'a', added: [{ ...opened('ferry'), sequence: 2, at: 102 }] });
	});

	it('takes no other attempt for it, however alike', () => {
		const alike = { ...here, id: 'b' };
		expect(takeIn(longer, [alike], newId)).toEqual({ id: 'a', added: longer.entries });
	});

	const otherWays: Readonly<Record<string, Attempt>> = {
		'another time': recordedElsewhere('a', 101, [started, submitted('mason', 'Kroll')]),
		'another kind of deed': recordedElsewhere('a', 100, [started, opened('ferry')]),
		'another response': recordedElsewhere('a', 100, [started, submitted('mason', 'Vell')]),
		'another module': recordedElsewhere('a', 100, [{ ...started, module: 'tunnels' }])
	};
	it.each(Object.entries(otherWays))('gives an attempt with %s a new id', (_way, loaded) => {
		expect(takeIn(loaded, [here], newId)).toEqual({ id: 'new', added: loaded.entries });
	});

	it('takes a response said with confidence for another than one without, either way', () => {
		const unsaid = recordedElsewhere('a', 100, [
			started,
			{ kind: 'response.submitted', item: 'mason', response: written('Kroll') }
		]);
		expect(takeIn(unsaid, [here], newId).id).toBe('new');
		expect(takeIn(here, [unsaid], newId).id).toBe('new');
	});

	it('knows an attempt again that was given a new id before', () => {
		const other = recordedElsewhere('a', 100, [started, submitted('mason', 'Vell'), opened('ferry')]);
		const before = { id: 'before', entries: other.entries.slice(0, 2) };
		expect(takeIn(other, [here, before], newId)).toEqual({ id: 'before', added: other.entries.slice(2) });
	});

	it('takes entries for the same whatever the order of their fields', () => {
		const turned: Attempt = {
			id: 'a',
			entries: here.entries.map((entry) =>
				JSON.parse(JSON.stringify(Object.fromEntries(Object.entries(entry).reverse())))
			)
		};
		expect(takeIn(turned, [here], newId)).toEqual({ id: 'a', added: [] });
	});
});
