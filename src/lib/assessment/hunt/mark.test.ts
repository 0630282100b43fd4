import { expect, test } from 'vitest';
import { isSaid, withSaying, type Mark } from './mark.ts';

const bare: Mark = { start: 4, end: 9, quote: 'ferry' };

test('what is said of a flag is added, changed and taken back', () => {
	const said = withSaying(bare, { type: 'date', repair: 'boat' });
	expect(said).toEqual({ ...bare, type: 'date', repair: 'boat' });
	expect(withSaying(said, { type: 'place' })).toEqual({ ...bare, type: 'place', repair: 'boat' });
	expect(withSaying(said, { repair: undefined })).toEqual({ ...bare, type: 'date' });
});

test('that a repair was accepted whose words are lost stays, until another is given or the wrong words are others', () => {
	const lost: Mark = { ...bare, wrong: 'fer', repaired: true };
	expect(withSaying(lost, { type: 'date' })).toEqual({ ...lost, type: 'date' });
	expect(withSaying(lost, { repair: 'boat' })).toEqual({ ...bare, wrong: 'fer', repair: 'boat' });
	expect(withSaying(lost, { repair: undefined })).toEqual({ ...bare, wrong: 'fer' });
	expect(withSaying(lost, { wrong: undefined })).toEqual(bare);
});

test('a repair is said where it is there or lost, and empty ones are repairs', () => {
	expect(isSaid(bare, 'repair')).toBe(false);
	for (const mark of [{ repair: 'boat' }, { repair: '' }, { repaired: false }]) {
		expect(isSaid({ ...bare, ...mark }, 'repair')).toBe(true);
		expect(isSaid({ ...bare, ...mark }, 'type')).toBe(false);
	}
});
