import { parseDocument } from 'yaml';
import type { Fault } from './fault.ts';
import { findExcess } from './yaml-budget.ts';

/** How often anchors may be reused in a file: enough for a repeated sentence, too little for a file that unfolds without end. */
const aliasLimit = 50;

export type YamlReading = { readonly value: unknown; readonly faults: readonly Fault[] };

/** Reads one YAML 1.2 document. Where there are faults, the value must not be used. */
export function readYaml(file: string, text: string): YamlReading {
	const excess = findExcess(text);
	if (excess !== undefined) return { value: undefined, faults: [{ file, path: '', ...excess }] };
	try {
		return readDocument(file, text);
	} catch (error) {
		// The library throws where aliases unfold beyond the limit, or name no anchor.
		if (error instanceof ReferenceError) {
			const expected = `anchors that exist, reused at most ${aliasLimit} times`;
			return { value: undefined, faults: [{ file, path: '', expected, found: firstLine(error.message) }] };
		}
		throw error;
	}
}

function readDocument(file: string, text: string): YamlReading {
	const document = parseDocument(text, { version: '1.2', uniqueKeys: true, prettyErrors: true });
	const problems = [...document.errors, ...document.warnings].map(({ code, linePos, message }) => ({
		code,
		line: linePos?.[0].line,
		message
	}));
	if (problems.length === 0) return { value: document.toJS({ maxAliasCount: aliasLimit }), faults: [] };
	return {
		value: undefined,
		faults: firstOfEachLine(problems).map(({ code, line, message }) => ({
			file,
			path: line === undefined ? '' : `line ${line}`,
			expected: hints.get(code) ?? 'YAML that can be read',
			found: firstLine(message)
		}))
	};
}

type Problem = { readonly code: string; readonly line: number | undefined; readonly message: string };

/** What authors stumble over most, by the library's code. */
const hints: ReadonlyMap<string, string> = new Map([
	['BLOCK_AS_IMPLICIT_KEY', 'YAML that can be read: put a text with a colon in quotes'],
	['TAB_AS_INDENT', 'spaces, not tabs, at the beginning of a line'],
	['DUPLICATE_KEY', 'each field once']
]);

/** One slip makes the reader stumble several times: the first few places are enough to find it. */
function firstOfEachLine(problems: readonly Problem[]): readonly Problem[] {
	const lines = new Set<number | undefined>();
	return problems
		.filter(({ line }) => {
			const again = lines.has(line);
			lines.add(line);
			return !again;
		})
		.slice(0, 3);
}

/** The messages end with a drawing of the place, and say the line that the path says already. */
function firstLine(message: string): string {
	return (message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '');
}
