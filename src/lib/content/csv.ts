import Papa from 'papaparse';
import type { SeriesRow } from '#lib/assessment/module.ts';
import type { Fault } from './fault.ts';
import { found, quoted } from './found.ts';

export type Table = { readonly columns: readonly string[]; readonly rows: readonly SeriesRow[] };
export type TableReading = { readonly table: Table; readonly faults: readonly Fault[] };

const decimal = /^-?\d+(?:\.\d+)?$/;

/**
 * Reads a data series: column `x` the label, then columns of numbers (empty: no figure), last a column `note`. Numbers have a
 * point as decimal mark and no other signs. Where there are faults, the table lacks what could not be read.
 */
export function readTable(file: string, text: string): TableReading {
	const result = Papa.parse<string[]>(text, { delimiter: ',', skipEmptyLines: true });
	const faults: Fault[] = result.errors.map((error) => ({
		file,
		path: error.row === undefined ? '' : `row ${error.row + 1}`,
		expected: 'comma-separated values',
		found: error.message
	}));
	const [header = [], ...records] = result.data;
	const columns = header.slice(1, -1);
	faults.push(...headerFaults(file, header));
	const labels = new Set<string>();
	const rows: SeriesRow[] = [];
	for (const [index, record] of records.entries()) {
		const path = `row ${index + 2}`;
		if (record.length !== header.length) {
			faults.push({
				file,
				path,
				expected: `${header.length} values, as in the first row`,
				found: `${record.length} values`
			});
			continue;
		}
		const x = record[0] ?? '';
		if (x.trim() === '') faults.push({ file, path, expected: 'a label in column x', found: 'nothing' });
		// Sources may disagree on the same year: then the notes tell the rows apart.
		const note = record.at(-1) ?? '';
		const label = JSON.stringify([x, note]);
		if (labels.has(label)) {
			faults.push({
				file,
				path,
				expected: 'a label that no other row has, or a note that tells them apart',
				found: quoted(x)
			});
		}
		labels.add(label);
		const values = record.slice(1, -1).map((cell, column) => {
			if (cell === '') return null;
			if (decimal.test(cell)) return Number(cell);
			faults.push({
				file,
				path: `${path}, column ${columns[column] ?? ''}`,
				expected: 'a number such as 1234.5, or nothing',
				found: found(cell)
			});
			return null;
		});
		rows.push({ x, values, note });
	}
	if (records.length === 0) faults.push({ file, path: '', expected: 'at least one row of figures', found: 'none' });
	return { table: { columns, rows }, faults };
}

function headerFaults(file: string, header: readonly string[]): readonly Fault[] {
	const columns = header.slice(1, -1);
	const sound =
		header[0] === 'x' &&
		header.at(-1) === 'note' &&
		columns.length > 0 &&
		columns.every((name) => name.trim() !== '') &&
		new Set(header).size === header.length;
	if (sound) return [];
	return [
		{
			file,
			path: 'row 1',
			expected: 'x, one or more different names of columns, note',
			found: header.length === 0 ? 'nothing' : header.join(', ')
		}
	];
}
