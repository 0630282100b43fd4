// What was asked of `npm run package`, as far as it can be judged without reading the module.
import { parseArgs } from 'node:util';
import { packageFormats, type PackageFormat, type StatementStore } from '../src/lib/interchange/package/package.ts';
import { statementStore } from '../src/lib/interchange/package/statement-store.ts';

export const usage = `Makes a package of a module: for an LMS, which gets the score, or for self-study.

    npm run package -- --module ID --format FORMAT --out FILE [options]

  --module ID       a module of questions/, or of the folder that ERRATA_MODULES names
  --format FORMAT   web         self-study: a folder, a zip of it, or one HTML file; tells nobody
                    scorm12     SCORM 1.2: most LMSs
                    scorm2004   SCORM 2004, 4th Edition
                    cmi5        cmi5, the xAPI way
  --out FILE        where it goes: a name that ends in .zip; for web also one that ends in .html, or a folder

  --lang TAG        another of the module's languages than its first
  --pass-mark N     percent, in place of the module's own pass marks
  --sections A,B    these alone: sections, which bring their hunts along, and hunts that belong to no section
  --xapi-endpoint ADDRESS --xapi-key KEY --xapi-secret SECRET
                    web only: an xAPI store that is told what learners do. Whoever opens the package can read
                    the key, so take one that may add statements and nothing else
  --help            this text

Ends with 0 where the package was made, with 2 where something in the command must be changed, else with 1.
`;

export type Options = {
	readonly module: string;
	readonly format: PackageFormat;
	readonly target: { readonly kind: 'zip' | 'page' | 'folder'; readonly path: string };
	readonly language?: string;
	readonly passMark?: number;
	readonly parts?: readonly string[];
	readonly statements?: StatementStore;
};

const optionTypes = {
	module: { type: 'string' },
	format: { type: 'string' },
	out: { type: 'string' },
	lang: { type: 'string' },
	'pass-mark': { type: 'string' },
	sections: { type: 'string' },
	'xapi-endpoint': { type: 'string' },
	'xapi-key': { type: 'string' },
	'xapi-secret': { type: 'string' },
	help: { type: 'boolean' }
} as const;

/** A sentence for people where something is wrong. */
export type Problem = { readonly problem: string };

export function readOptions(args: readonly string[]): Options | 'help' | Problem {
	const values = valuesOf(args);
	if ('problem' in values) return { problem: `${values.problem} ${help}` };
	if (values.help) return 'help';
	const missing = (['module', 'format', 'out'] as const).filter((name) => !values[name]);
	if (missing.length > 0) return { problem: `Missing: ${missing.map((name) => `--${name}`).join(', ')}. ${help}` };

	const format = packageFormats.find((known) => known === values.format);
	if (!format) return { problem: `There is no format ${values.format}. Formats: ${packageFormats.join(', ')}.` };
	const target = targetOf(values.out ?? '', format);
	if ('problem' in target) return target;
	const passMark = passMarkOf(values['pass-mark']);
	if (typeof passMark === 'object') return passMark;
	const statements = storeOf(values, format);
	if (statements && 'problem' in statements) return statements;
	const parts = values.sections
		?.split(',')
		.map((id) => id.trim())
		.filter((id) => id !== '');
	if (parts?.length === 0) return { problem: '--sections names none. Leave it out for the whole module.' };
	return {
		module: values.module ?? '',
		format,
		target,
		...(values.lang === undefined ? {} : { language: values.lang }),
		...(passMark === undefined ? {} : { passMark }),
		...(parts === undefined ? {} : { parts }),
		...(statements === undefined ? {} : { statements })
	};
}

const help = 'npm run package -- --help shows what there is.';

function parse(args: readonly string[]) {
	return parseArgs({ args: [...args], options: optionTypes }).values;
}

/** What Node finds wrong with them is told in its own words. */
function valuesOf(args: readonly string[]): ReturnType<typeof parse> | Problem {
	try {
		return parse(args);
	} catch (error) {
		return { problem: error instanceof Error ? firstSentence(error.message) : String(error) };
	}
}

function firstSentence(message: string): string {
	return `${message.split(/\.\s/u)[0]?.replace(/\.$/u, '')}.`;
}

function targetOf(path: string, format: PackageFormat): Options['target'] | Problem {
	if (/\.zip$/iu.test(path)) return { kind: 'zip', path };
	if (format !== 'web') return { problem: `A package for an LMS is a zip file: let --out end in .zip, not ${path}.` };
	return { kind: /\.html?$/iu.test(path) ? 'page' : 'folder', path };
}

function passMarkOf(typed: string | undefined): number | undefined | Problem {
	if (typed === undefined) return undefined;
	const passMark = /^\d{1,3}(?:\.\d{1,2})?$/u.test(typed) ? Number(typed) : Number.NaN;
	if (passMark <= 100) return passMark;
	return { problem: `--pass-mark is a percentage from 0 to 100 with at most two decimals, not ${typed}.` };
}

function storeOf(values: ReturnType<typeof parse>, format: PackageFormat): StatementStore | undefined | Problem {
	const { 'xapi-endpoint': endpoint, 'xapi-key': key, 'xapi-secret': secret } = values;
	if (endpoint === undefined && key === undefined && secret === undefined) return undefined;
	if (format !== 'web') return { problem: 'An LMS tells its packages where statements go: --xapi-… is for web alone.' };
	if (!endpoint || key === undefined || secret === undefined) {
		return { problem: 'A store needs all three: --xapi-endpoint, --xapi-key, --xapi-secret.' };
	}
	const store = statementStore(endpoint, key, secret);
	return (
		store ?? {
			problem: `--xapi-endpoint is an address that begins with https://, and a key has no colon; not ${endpoint} and ${key}.`
		}
	);
}
