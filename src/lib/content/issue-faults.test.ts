import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { readAs } from './read-as.ts';
import { fields, label, listOf } from './schema/parts.ts';

const entry = fields({ id: v.string(), text: label('Text', 'Words.'), level: v.exactOptional(v.number()) });
const schema = fields({ items: listOf(entry, 1, 'Items', 'All.') });

describe('readAs', () => {
	it('names entries by id where they have one, and by place where they do not', () => {
		const { faults } = readAs(schema, 'a.yaml', { items: [{ id: 'x', text: 7 }, { text: 'y' }] });
		expect(faults.map(({ path }) => path)).toEqual(['items.x.text', 'items[1].id']);
	});
	it('goes on with the entries that are sound, and remembers those that are lost', () => {
		const { value, lost, whole } = readAs(schema, 'a.yaml', {
			items: [
				{ id: 'x', text: 7 },
				{ id: 'y', text: 'z' }
			]
		});
		expect({ value, lost, whole }).toEqual({ value: { items: [{ id: 'y', text: 'z' }] }, lost: ['x'], whole: false });
	});
	it('has no value where nothing is sound', () => {
		const read = readAs(schema, 'a.yaml', { items: [{ id: 'x' }], note: 1 });
		expect(read).toMatchObject({ lost: ['x'], whole: false });
		expect(read.value).toBeUndefined();
	});
	it('tells all unknown fields of a group, not the first alone', () => {
		const { faults } = readAs(schema, 'a.yaml', { items: [{ id: 'x', text: 'y', levle: 1, colour: 'red' }] });
		expect(faults.map(({ found }) => found)).toEqual(['the unknown field "levle"', 'the unknown field "colour"']);
		expect(faults[0]?.expected).toContain('did you mean "level"?');
	});
	it('says to put a number in quotes where words are expected', () => {
		const { faults } = readAs(schema, 'a.yaml', { items: [{ id: 'x', text: 2007 }] });
		expect(faults).toEqual([
			{ file: 'a.yaml', path: 'items.x.text', expected: 'a text: put it in quotes, "2007"', found: 'the number 2007' }
		]);
	});
	it('trims texts', () => {
		expect(readAs(schema, 'a.yaml', { items: [{ id: 'x', text: 'y\n' }] }).value?.items[0]?.text).toBe('y');
	});
});
