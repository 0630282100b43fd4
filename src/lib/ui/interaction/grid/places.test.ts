import { describe, expect, it } from 'vitest';
import type { GridPlacement, GridPlacementResponse } from '#lib/assessment/interaction/grid-placement.ts';
import { cellAfter, fitOf, nextUnplaced, placeOf, rowBeside, rowsAt, withPlace, withoutPlace } from './places.ts';

const axis = { text: 'Axis', low: 'little', high: 'great' };
const grid: GridPlacement = {
	kind: 'grid-placement',
	size: 5,
	across: axis,
	up: axis,
	rows: ['a', 'b', 'c'].map((id) => ({
		id,
		text: id,
		across: [2, 3],
		up: [4, 5],
		reference: { across: 2, up: 5 },
		explanation: ''
	}))
};
const none: GridPlacementResponse = { kind: 'grid-placement', places: {} };

describe('places on a grid', () => {
	it('a row goes where it is put, and is gone when it has no coordinate left', () => {
		const put = withPlace(none, 'b', { across: 2, up: 5 });
		expect(rowsAt(grid, put, { across: 2, up: 5 }).map(({ number }) => number)).toEqual([2]);
		expect(withPlace(put, 'b', { across: null, up: 5 }).places).toEqual({ b: { across: null, up: 5 } });
		expect(withoutPlace(put, 'b')).toEqual(none);
		expect(placeOf(none, 'constructor')).toEqual({ across: null, up: null });
	});
	it('the next without a place is looked for onwards, then from the start', () => {
		const placed = withPlace(withPlace(none, 'b', { across: 1, up: 1 }), 'c', { across: 1, up: null });
		expect(nextUnplaced(grid, placed, 'a')?.id).toBe('c');
		expect(nextUnplaced(grid, placed, 'c')?.id).toBe('a');
		expect(nextUnplaced(grid, withPlace(placed, 'c', { across: 1, up: 1 }), 'a')).toBeUndefined();
	});
	it('rows follow each other in a circle', () => {
		expect([rowBeside(grid, 'a', -1)?.id, rowBeside(grid, 'c', 1)?.id]).toEqual(['c', 'a']);
	});
	it('keys never lead off the grid', () => {
		for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'])
			for (const across of [1, 3, 5])
				for (const up of [1, 3, 5]) {
					const cell = cellAfter(key, { across, up }, 5);
					expect(Math.min(cell?.across ?? 0, cell?.up ?? 0)).toBeGreaterThan(0);
					expect(Math.max(cell?.across ?? 6, cell?.up ?? 6)).toBeLessThan(6);
				}
		expect(cellAfter('Tab', { across: 1, up: 1 }, 5)).toBeUndefined();
	});
	it('says which coordinates can be justified', () => {
		const [row] = grid.rows;
		if (!row) throw new Error('the grid has rows');
		const fits = [
			[2, 4],
			[3, 3],
			[1, 5],
			[5, 1]
		].map(([across = 0, up = 0]) => fitOf(row, { across, up }));
		expect(fits).toEqual(['both', 'across', 'up', 'none']);
		expect(fitOf(row, { across: null, up: null })).toBeUndefined();
	});
});
