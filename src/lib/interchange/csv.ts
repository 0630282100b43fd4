/** Tables for spreadsheets and gradebooks. */
import Papa from 'papaparse';

/**
 * What a spreadsheet may run as a formula, also after blanks and in the wide forms of East Asian keyboards. Papaparse's own pattern lets a
 * formula pass that is followed by a line break. A dash alone is none: gradebooks write it where there is no grade.
 */
const FORMULA = /^[\t\r\n]|^\s*[=+@\uff1d\uff0b\uff0d\uff20]|^\s*-(?!$)/u;

export type CsvForm = {
	/** Whether it begins with the mark that tells spreadsheets that this is UTF-8. Importers may take it for a part of the first name. */
	readonly marked?: boolean;
	/** Whether all cells stand in quotation marks, and not only those that need them. */
	readonly quoted?: boolean;
};

/**
 * Rows as objects, whose names become the first row, or as lists of cells. Text cells that a spreadsheet would run as a formula begin with an
 * apostrophe; numbers are written as they are, with a decimal point.
 */
export function csv(rows: readonly object[], { marked = true, quoted = false }: CsvForm = {}): string {
	const table = Papa.unparse([...rows], { escapeFormulae: FORMULA, newline: '\r\n', quotes: quoted });
	return `${marked ? '\ufeff' : ''}${table}\r\n`;
}
