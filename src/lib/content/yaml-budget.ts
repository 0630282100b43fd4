import { Lexer } from 'yaml';
import { largestFile } from './limits.ts';

/** About the tokens of 350 kB of items; the parser needs a second for as many in the worst order. */
const mostTokens = 50_000;
const deepest = 50;
/** The lexer announces a scalar with this token: what follows is an author's text. */
const scalar = '\u001f';

export type Excess = { readonly expected: string; readonly found: string };

/**
 * What makes a text too costly to parse, or nothing. The parser takes quadratic time in fields, depth and faults, so that a
 * small file could occupy a server; the lexer alone is linear.
 */
export function findExcess(text: string): Excess | undefined {
	if (text.length > largestFile) {
		return { expected: `at most ${largestFile} characters`, found: `${text.length} characters` };
	}
	let tokens = 0;
	let brackets = 0;
	let dashes = 0;
	let isText = false;
	for (const token of new Lexer().lex(text)) {
		tokens += 1;
		if (isText) isText = false;
		else if (token === scalar) isText = true;
		else if (token === '[' || token === '{') brackets += 1;
		else if (token === ']' || token === '}') brackets = Math.max(0, brackets - 1);
		else if (token === '-' || token === '?') dashes += 1;
		else if (token.endsWith('\n')) dashes = 0;
		if (brackets + dashes > deepest)
			return { expected: 'a few levels of lists and groups', found: `more than ${deepest}` };
		if (tokens > mostTokens) {
			return {
				expected: 'a file that is shorter, or several',
				found: `more than ${mostTokens} fields, entries and marks`
			};
		}
	}
	return undefined;
}
