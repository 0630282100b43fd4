/** Tables for spreadsheets. */
import Papa from 'papaparse';

/**
 * What a spreadsheet may run as a formula, also after blanks and in the wide forms of East Asian keyboards. Papaparse's own pattern lets a
 * formula pass that is followed by a line break.
 */
const FORMULA = /^[\t\r\n]|^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/u;

/**
 * Rows as objects, whose names become the first row, or as lists of cells. Text cells that a spreadsheet would run as a formula begin with an
 * apostrophe.
 */
export function csv(rows: readonly object[]): string {
	// The mark in front tells spreadsheets that this is UTF-8.
	return `\ufeff${Papa.unparse([...rows], { escapeFormulae: FORMULA, newline: '\r\n' })}\r\n`;
}
