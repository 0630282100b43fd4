import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import ts from 'typescript-eslint';
import { layersRule } from './tools/layers.mjs';

// Of ESLint's own rules, those that find mistakes which the type checker lets pass.
const mistakes = [
	...['eqeqeq', 'no-async-promise-executor', 'no-case-declarations', 'no-cond-assign', 'no-constant-binary-expression'],
	...['no-constant-condition', 'no-control-regex', 'no-debugger', 'no-empty', 'no-eval', 'no-fallthrough'],
	...['no-irregular-whitespace', 'no-loss-of-precision', 'no-misleading-character-class', 'no-param-reassign'],
	...['no-self-assign', 'no-self-compare', 'no-sparse-arrays', 'no-template-curly-in-string', 'no-unsafe-finally'],
	...[
		'no-unsafe-optional-chaining',
		'no-unmodified-loop-condition',
		'no-useless-catch',
		'no-useless-escape',
		'use-isnan'
	]
];

const tests = ['**/*.test.ts', '**/*.spec.ts', '**/*.contract.ts'];

const shape = [
	{ selector: 'ExportAllDeclaration', message: 'No barrels: import from the file that has it.' },
	{ selector: 'ExportNamedDeclaration[source]', message: 'No re-exports: import from the file that has it.' },
	{ selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
	{ selector: 'TSEnumDeclaration', message: 'Use a union of strings: Node cannot strip an enum.' }
];

const clock = [
	{ selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Time is an argument here.' },
	{ selector: 'CallExpression[callee.name="Date"]', message: 'Time is an argument here.' }
];
const outside = [
	{ object: 'Date', property: 'now', message: 'Time is an argument here.' },
	{ object: 'Math', property: 'random', message: 'Randomness is an argument here.' }
];
const machineShape = [
	{ selector: 'Property[key.name="after"]', message: 'No timers in a machine: time arrives as an event.' },
	{
		selector: 'TSAsExpression:not([expression.type="ObjectExpression"]):not([typeAnnotation.typeName.name="const"])',
		message: 'Do not assert types: parse, or narrow.'
	},
	{
		selector: 'TSAsExpression > ObjectExpression[properties.length>0]',
		message: 'Do not assert types: parse, or narrow.'
	}
];
const worldNames = [
	...[
		'window',
		'document',
		'navigator',
		'location',
		'globalThis',
		'self',
		'localStorage',
		'sessionStorage',
		'indexedDB'
	],
	...['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'crypto', 'performance', 'console', 'process', 'Buffer'],
	...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'requestAnimationFrame', 'require']
];
const world = worldNames.map((name) => ({
	name,
	message: 'This layer is pure: what it needs comes in as an argument.'
}));

export default defineConfig(
	globalIgnores(['build/', '.svelte-kit/', '.cache/', 'coverage/', 'reports/', '.stryker-tmp/', 'src/lib/paraglide/']),
	ts.configs.strict,
	svelte.configs['flat/recommended'],
	{
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		plugins: { errata: { rules: { layers: layersRule } } },
		rules: {
			...Object.fromEntries(mistakes.map((name) => [name, 'error'])),
			// The type checker knows every global of each environment.
			'no-undef': 'off',
			// All HTML we show was made from Markdown by `content`, with raw HTML switched off.
			'svelte/no-at-html-tags': 'off',
			// A plain Map or Set is right for what no component reads.
			'svelte/prefer-svelte-reactivity': 'off',
			// `fromPromise<void, Input>(…)` is how XState says that an actor returns nothing.
			'@typescript-eslint/no-invalid-void-type': 'off',
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser } }
	},
	{
		files: ['**/*.ts', '**/*.svelte'],
		rules: { '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }] }
	},
	{
		files: ['src/**/*.{ts,svelte}'],
		rules: {
			'errata/layers': 'error',
			'max-lines': ['error', { max: 250, skipBlankLines: true }],
			'no-console': 'error',
			'no-restricted-syntax': ['error', ...shape]
		}
	},
	{
		files: ['src/lib/{assessment,content,interchange,machines}/**/*.ts'],
		ignores: tests,
		rules: {
			'no-restricted-globals': ['error', ...world],
			'no-restricted-properties': ['error', ...outside],
			'no-restricted-syntax': ['error', ...shape, ...clock]
		}
	},
	{
		files: ['src/lib/machines/**/*.ts'],
		ignores: tests,
		rules: {
			// XState is told its types by an empty object asserted to be of them; no other assertion passes.
			'@typescript-eslint/consistent-type-assertions': 'off',
			'no-restricted-syntax': ['error', ...shape, ...clock, ...machineShape]
		}
	},
	{
		files: ['src/lib/ui/**/*.{ts,svelte}', 'src/player/**/*.{ts,svelte}'],
		ignores: tests,
		rules: {
			// Components are given their addresses: only routes know them; a package has none of Kit's.
			'svelte/no-navigation-without-resolve': 'off',
			'no-restricted-globals': ['error', ...['fetch', 'XMLHttpRequest', 'indexedDB', 'localStorage', 'sessionStorage']]
		}
	},
	{
		// Tests may bring in what they test with.
		files: tests,
		rules: { 'errata/layers': 'off', 'max-lines': 'off' }
	}
);
