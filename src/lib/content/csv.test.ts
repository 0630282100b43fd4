import { describe, expect, it } from 'vitest';
import { readTable } from './csv.ts';

describe('readTable', () => {
	it('reads labels, columns of numbers and notes', () => {
		const { table, faults } = readTable(
			'series/a.csv',
			'x,value,low,note\n2019,12.5,-3,\n"May, early",,0,"a ""guess"""\n'
		);
		expect(faults).toEqual([]);
		expect(table).toEqual({
			columns: ['value', 'low'],
			rows: [
				{ x: '2019', values: [12.5, -3], note: '' },
				{ x: 'May, early', values: [null, 0], note: 'a "guess"' }
			]
		});
	});

	it.each(['1,000', '1 000', '1e3', '12.', '.5', '+1', '0x10', '~5', 'n/a', ' 5', '٣'])(
		'takes %j for no number',
		(cell) => {
			const { faults } = readTable('series/a.csv', `x,value,note\nlabel,"${cell}",\n`);
			expect(faults).toMatchObject([{ path: 'row 2, column value' }]);
		}
	);

	it('tells rows of one label apart by their notes', () => {
		const twice = 'x,value,note\n2017,1,one source\n2017,2,another source\n';
		expect(readTable('series/a.csv', twice).faults).toEqual([]);
		expect(readTable('series/a.csv', twice.replaceAll('another', 'one')).faults).toHaveLength(1);
	});

	it.each(['', 'x,note', 'label,value,note', 'x,value', 'x,a,a,note', 'x,,note'])(
		'finds fault with the columns %j',
		(header) => {
			expect(readTable('series/a.csv', `${header}\n`).faults[0]?.path).toBe('row 1');
		}
	);

	it('tells a quotation mark that is not closed', () => {
		const { faults } = readTable('series/a.csv', 'x,value,note\n2017,1,"open\n');
		expect(faults.map(({ expected }) => expected)).toContain('comma-separated values');
	});
});
