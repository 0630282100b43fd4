/**
 * One column of scores as the files that gradebooks read: a row per learner.
 *
 * The forms follow what the importers take, as far as their sources or manuals tell; each is said at its form below.
 */
import { tellablePercent } from '#lib/assessment/score.ts';
import { csv } from './csv.ts';

export const gradebookForms = ['canvas', 'moodle', 'blackboard', 'brightspace', 'plain'] as const;
export type GradebookForm = (typeof gradebookForms)[number];

export type GradebookColumn = {
	readonly name: string;
	/** Points that can be earned. */
	readonly maximum: number;
	/** The number by which the gradebook knows a column that it has already. */
	readonly id?: string;
};

/** What a gradebook may know a learner by. All but the points may be unknown. */
export type GradebookRow = {
	readonly name?: string;
	/** The LMS's own number of the learner. */
	readonly id?: string;
	/** The number that the school has given: SIS User ID, ID number, Org Defined ID. */
	readonly sisId?: string;
	readonly login?: string;
	readonly email?: string;
	readonly section?: string;
	/** With the bonus for calibration, which never goes beyond the maximum. Undefined where there is no score: the cell stays without one, and is no 0. */
	readonly points?: number;
};
export type IdentityField = Exclude<keyof GradebookRow, 'points'>;

/** What a learner can say of themselves that the importer looks for, the surest first; one of them is enough. */
export const identifiedBy = {
	canvas: ['login', 'sisId', 'name'],
	moodle: ['email', 'login', 'sisId'],
	blackboard: ['login'],
	brightspace: ['login', 'sisId'],
	plain: ['name', 'email', 'login', 'sisId']
} as const satisfies Record<GradebookForm, readonly IdentityField[]>;
export type AskedField = (typeof identifiedBy)[GradebookForm][number];

export function gradebookCsv(form: GradebookForm, column: GradebookColumn, rows: readonly GradebookRow[]): string {
	return writers[form]({ ...column, name: oneLine(column.name) }, rows);
}

type Writer = (column: GradebookColumn, rows: readonly GradebookRow[]) => string;

const writers: Record<GradebookForm, Writer> = {
	canvas,
	moodle,
	blackboard,
	brightspace,
	plain
};

/**
 * As `lib/gradebook_importer.rb` of instructure/canvas-lms reads it: `Student`, `ID` and the rest up to `Section` in this order, then the
 * assignments; learners by ID, then SIS User ID, SIS Login ID and at last the name; a row whose first cell has `Points Possible` is the maximum.
 * An assignment with its number in parentheses is that one; another is found by its title or made anew.
 */
function canvas({ name, maximum, id }: GradebookColumn, rows: readonly GradebookRow[]): string {
	const title = withId(name.replace(canvasTotals, '$1-$2'), id === undefined ? undefined : `(${id})`);
	return csv(
		[
			['Student', 'ID', 'SIS User ID', 'SIS Login ID', 'Section', title],
			['    Points Possible', '', '', '', '', maximum],
			...rows.map((row) => [...cells(row, 'name', 'id', 'sisId', 'login', 'section'), pointsCell(row.points)])
		],
		{ marked: false }
	);
}
/** Canvas passes over every column with such a name: they are its own totals. */
const canvasTotals = /\b(Current|Final|Override) (Score|Points|Grade|Status)\b/gu;

/**
 * As `grade/import/csv` of moodle/moodle reads it: whoever imports says which column names the user and which is the grade, so the names are free.
 * It cannot be told a maximum: a grade item made by the import has 100, and Moodle up to 4.0 refuses whatever is more. So the points are given out
 * of 100, rounded down to hundredths. No grade is a dash, which also a new grade item leaves empty.
 */
function moodle({ name, maximum }: GradebookColumn, rows: readonly GradebookRow[]): string {
	const cell = (points: number | undefined) =>
		points === undefined || maximum === 0 ? '-' : tellablePercent({ given: points, maximum });
	return csv(
		[
			['Full name', 'Username', 'ID number', 'Email address', name],
			...rows.map(({ points, ...row }) => [...cells(row, 'name', 'login', 'sisId', 'email'), cell(points)])
		],
		{ marked: false }
	);
}

/**
 * As "Uploading or Downloading Grade Center Items for Working Offline" in Blackboard's help tells, and as its own download looks: learners by
 * `Username`, columns by the number behind the bar, every cell in quotation marks. A column without that number is made anew.
 */
function blackboard({ name, maximum, id }: GradebookColumn, rows: readonly GradebookRow[]): string {
	// Brackets and bars are what its importer takes the name apart by.
	const plainName = name.replaceAll('[', '(').replaceAll(']', ')').replaceAll('|', '/');
	const title = withId(`${plainName} [Total Pts: ${maximum} Score]`, id === undefined ? undefined : `|${id}`);
	return csv([['Username', title], ...rows.map((row) => [...cells(row, 'login'), pointsCell(row.points)])], {
		marked: false,
		quoted: true
	});
}

/**
 * As "Importing grades" in the Brightspace community and its sample file tell: learners by `OrgDefinedId`, `Username` or both, numbers in a column
 * named `<item> Points Grade`, and `#` at the end of each row. The maximum is that of the grade item: Brightspace cuts off what is above it.
 */
function brightspace({ name }: GradebookColumn, rows: readonly GradebookRow[]): string {
	return csv(
		[
			['OrgDefinedId', 'Username', `${name} Points Grade`, 'End-of-Line Indicator'],
			...rows.map((row) => [...cells(row, 'sisId', 'login'), pointsCell(row.points), '#'])
		],
		{ marked: false }
	);
}

/** For spreadsheets, and for whatever reads a table. */
function plain({ name, maximum }: GradebookColumn, rows: readonly GradebookRow[]): string {
	return csv([
		['Name', 'Email', 'Login', 'ID', 'Section', name, 'Maximum'],
		...rows.map((row) => [
			...cells(row, 'name', 'email', 'login', 'sisId', 'section'),
			pointsCell(row.points),
			pointsCell(maximum)
		])
	]);
}

function cells(row: GradebookRow, ...fields: readonly IdentityField[]): readonly string[] {
	return fields.map((field) => oneLine(row[field] ?? ''));
}

/** A number, so that it is never taken for a formula, with as many decimals as gradebooks show. */
function pointsCell(points: number | undefined): number | '' {
	return points === undefined ? '' : Math.round(100 * points) / 100;
}

function withId(name: string, id: string | undefined): string {
	return id === undefined ? name : `${name} ${id}`;
}

/** Line breaks and control characters within a cell break importers that read line by line. */
function oneLine(text: string): string {
	return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}
