import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { gradebookCsv, gradebookForms, identifiedBy, type GradebookForm, type GradebookRow } from './gradebook.ts';

const column = { name: 'Three ways across', maximum: 20 };
const ann: GradebookRow = {
	name: 'Ann Lee',
	id: '771',
	sisId: '00417',
	login: 'alee',
	email: 'ann@example.org',
	section: 'Morning',
	points: 17
};
const bo: GradebookRow = { name: 'Bo Ek', login: 'bek' };

/** As an importer reads it. */
function read(text: string): readonly (readonly string[])[] {
	const { data, errors } = Papa.parse<string[]>(text, { delimiter: ',', skipEmptyLines: true });
	expect(errors).toEqual([]);
	return data;
}
const written = (form: GradebookForm, more: Partial<typeof column> & { readonly id?: string } = {}) =>
	read(gradebookCsv(form, { ...column, ...more }, [ann, bo]));

describe('Canvas', () => {
	it('is given its own header, and the maximum in the second row', () => {
		expect(written('canvas')).toEqual([
			['Student', 'ID', 'SIS User ID', 'SIS Login ID', 'Section', 'Three ways across'],
			['    Points Possible', '', '', '', '', '20'],
			['Ann Lee', '771', '00417', 'alee', 'Morning', '17'],
			['Bo Ek', '', '', 'bek', '', '']
		]);
	});

	it('is told by its number which assignment is meant', () => {
		expect(written('canvas', { id: '88' })[0]?.at(-1)).toBe('Three ways across (88)');
	});

	it.each([
		['Final Grade: a bridge', 'Final-Grade: a bridge'],
		['Unposted Current Score', 'Unposted Current-Score'],
		['Finally Score', 'Finally Score']
	])('does not take "%s" for a total of its own', (name, title) => {
		expect(written('canvas', { name })[0]?.at(-1)).toBe(title);
	});
});

describe('Moodle', () => {
	it('is given points out of 100, and a dash where there is no grade', () => {
		expect(written('moodle')).toEqual([
			['Full name', 'Username', 'ID number', 'Email address', 'Three ways across'],
			['Ann Lee', 'alee', '00417', 'ann@example.org', '85'],
			['Bo Ek', 'bek', '', '', '-']
		]);
	});

	it.each([
		[0, 667, '0'],
		[667, 667, '100'],
		[400, 667, '59.97'],
		[666, 667, '99.85'],
		[0, 0, '-']
	])('is given %d of %d as %s: rounded down, and never more than it takes', (points, maximum, cell) => {
		const rows = read(gradebookCsv('moodle', { ...column, maximum }, [{ ...ann, points }]));
		expect(rows[1]?.at(-1)).toBe(cell);
	});
});

describe('Blackboard', () => {
	it('is given user names, the maximum in the header, and every cell in quotation marks', () => {
		const text = gradebookCsv('blackboard', { ...column, id: '118854' }, [ann, bo]);
		expect(text).toBe('"Username","Three ways across [Total Pts: 20 Score] |118854"\r\n"alee","17"\r\n"bek",""\r\n');
		expect(written('blackboard')[0]).toEqual(['Username', 'Three ways across [Total Pts: 20 Score]']);
	});

	it('finds its own brackets and bar alone in the header', () => {
		expect(written('blackboard', { name: 'Bridges [old] | new', id: '1' })[0]?.[1]).toBe(
			'Bridges (old) / new [Total Pts: 20 Score] |1'
		);
	});
});

describe('Brightspace', () => {
	it('is given a column that says it holds points, and # at the end of each row', () => {
		expect(written('brightspace')).toEqual([
			['OrgDefinedId', 'Username', 'Three ways across Points Grade', 'End-of-Line Indicator'],
			['00417', 'alee', '17', '#'],
			['', 'bek', '', '#']
		]);
	});
});

describe('a plain table', () => {
	it('says all that is known, and the maximum', () => {
		expect(read(gradebookCsv('plain', column, [ann, bo]).slice(1))).toEqual([
			['Name', 'Email', 'Login', 'ID', 'Section', 'Three ways across', 'Maximum'],
			['Ann Lee', 'ann@example.org', 'alee', '00417', 'Morning', '17', '20'],
			['Bo Ek', '', 'bek', '', '', '', '20']
		]);
	});

	it('alone begins with the mark of UTF-8', () => {
		for (const form of gradebookForms)
			expect(gradebookCsv(form, column, [ann]).startsWith('\ufeff'), form).toBe(form === 'plain');
	});
});

describe('in every form', () => {
	const form = fc.constantFrom(...gradebookForms);
	const hostile = fc.oneof(
		fc.string({ unit: 'binary', maxLength: 40 }),
		fc.constantFrom('=1+1', '+49 30', '-7', '@sum', '\t=1', ' =1', '＝1', 'a,b;c', 'O"Neill', 'x\r\ny', '#', "'", '5')
	);
	const row = fc.record(
		{
			...{ name: hostile, id: hostile, sisId: hostile, login: hostile, email: hostile, section: hostile },
			points: fc.integer({ min: 0, max: 667 })
		},
		{ requiredKeys: [] }
	);

	it('whatever names and numbers people have, every row has as many cells as the header and no cell runs', () => {
		fc.assert(
			fc.property(form, hostile, fc.array(row, { maxLength: 5 }), (kind, name, rows) => {
				const table = read(gradebookCsv(kind, { name, maximum: 667 }, rows).replace(/^\ufeff/, ''));
				expect(table).toHaveLength(rows.length + (kind === 'canvas' ? 2 : 1));
				expect(new Set(table.map((one) => one.length)).size).toBe(1);
				for (const cell of table.flat()) expect(cell === '-' || !/^\s*[=+\-@＝＋－＠]/u.test(cell), cell).toBe(true);
			})
		);
	});

	it('a text is read back as it was, but for line breaks and what would run', () => {
		const text = fc
			.string({ unit: fc.constantFrom(...'abcÄ é漢🌉,;"\'|[]()#.') })
			.map((one) => one.replace(/ +/g, ' ').trim());
		fc.assert(
			fc.property(form, text, (kind, login) => {
				const [field] = identifiedBy[kind];
				const table = read(gradebookCsv(kind, column, [{ [field]: login }]).replace(/^\ufeff/, ''));
				expect(table.at(-1)).toContain(login);
			})
		);
	});

	it('points are read back as they were, 0 as 0, and none as none', () => {
		fc.assert(
			fc.property(form, fc.option(fc.nat(667), { nil: undefined }), (kind, points) => {
				const maximum = 667;
				const table = read(
					gradebookCsv(kind, { name: 'Points', maximum }, [{ login: 'x', points }]).replace(/^\ufeff/, '')
				);
				const at = table[0]?.findIndex((title) => title.startsWith('Points')) ?? -1;
				const cell = table.at(-1)?.[at];
				if (points === undefined) expect(cell).toBe(kind === 'moodle' ? '-' : '');
				else if (kind === 'moodle') expect(Math.round((Number(cell) * maximum) / 100)).toBe(points);
				else expect(cell).toBe(String(points));
			})
		);
	});

	it('the decimal mark is a point', () => {
		for (const kind of gradebookForms)
			expect(gradebookCsv(kind, { name: 'a', maximum: 100 }, [{ login: 'x', points: 12.5 }]), kind).toMatch(
				/\b12\.5\b/
			);
	});

	it('lines end as CSV asks for, the last one too', () => {
		for (const kind of gradebookForms)
			expect(gradebookCsv(kind, column, [ann, bo]).split('\r\n').at(-1), kind).toBe('');
	});
});
