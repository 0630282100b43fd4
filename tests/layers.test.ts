import { ESLint } from 'eslint';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { layers } from '../tools/layers.mjs';

const root = path.join(import.meta.dirname, '..');
const eslint = new ESLint({ cwd: root });

/** The rules that a text breaks when it stands in the given file; the file need not exist. */
async function findBroken(file: string, text: string): Promise<readonly string[]> {
	const source = file.endsWith('.svelte') ? `<script lang="ts">\n${text}\n</script>\n` : text;
	const [result] = await eslint.lintText(source, { filePath: path.join(root, file) });
	return (result?.messages ?? []).map((message) => message.ruleId ?? message.message);
}

// Loading the plugins and parsers takes longer than any one case.
beforeAll(() => findBroken('src/lib/ui/x.svelte', ''), 60_000);

const layersRule = 'errata/layers';
const forbidden: readonly (readonly [file: string, text: string, rule: string])[] = [
	// Who may import what
	['src/lib/assessment/x.ts', "import { y } from '#lib/machines/y.ts'; y();", layersRule],
	['src/lib/assessment/x.ts', "import { y } from '../content/y.ts'; y();", layersRule],
	['src/lib/assessment/hunt/x.ts', "import { y } from '../../tracking/y.ts'; y();", layersRule],
	['src/lib/assessment/x.ts', "import { y } from '#lib/assessment/y.ts'; y();", layersRule],
	['src/lib/assessment/x.ts', "import { y } from './y'; y();", layersRule],
	['src/lib/assessment/x.ts', "import * as v from 'valibot'; v.string();", layersRule],
	['src/lib/assessment/x.ts', "import type { Actor } from 'xstate'; export type X = Actor;", layersRule],
	['src/lib/machines/x.ts', "import { onMount } from 'svelte'; onMount();", layersRule],
	['src/lib/machines/x.ts', "import { y } from '#lib/tracking/y.ts'; y();", layersRule],
	['src/lib/machines/x.ts', "import type { Y } from '#lib/tracking/y.ts'; export type X = Y;", layersRule],
	['src/lib/content/x.ts', "import { readFileSync } from 'node:fs'; readFileSync('x');", layersRule],
	['src/lib/content/x.ts', "import { y } from '#lib/machines/y.ts'; y();", layersRule],
	['src/lib/interchange/x.ts', "import { y } from '#lib/server/y.ts'; y();", layersRule],
	['src/lib/interchange/x.ts', "import { mount } from 'svelte'; mount();", layersRule],
	['src/lib/tracking/x.ts', "import { y } from '#lib/server/y.ts'; y();", layersRule],
	['src/lib/tracking/x.ts', "import { page } from '$app/state'; page.url;", layersRule],
	['src/lib/tracking/x.ts', "import { tick } from 'svelte'; tick();", layersRule],
	['src/lib/offline/x.ts', "import { y } from '#lib/tracking/y.ts'; y();", layersRule],
	['src/lib/server/x.ts', "import { error } from '@sveltejs/kit'; error(404);", layersRule],
	['src/lib/server/x.ts', "import Y from '#lib/ui/Y.svelte'; Y();", layersRule],
	['src/lib/ui/X.svelte', "import { page } from '$app/state'; page.url;", layersRule],
	['src/lib/ui/X.svelte', "import { y } from '#lib/server/y.ts'; y();", layersRule],
	['src/lib/ui/X.svelte', "import { y } from '#lib/tracking/y.ts'; y();", layersRule],
	['src/lib/ui/X.svelte', "const y = await import('../server/y.ts'); y.z();", layersRule],
	['src/lib/ui/X.svelte', "import { y } from '#lib/interchange/y.ts'; y();", layersRule],
	['src/lib/ui/x.svelte.ts', "import { goto } from '$app/navigation'; goto('/');", layersRule],
	['src/player/x.ts', "import { y } from '#lib/server/y.ts'; y();", layersRule],
	['src/player/x.ts', "import { page } from '$app/state'; page.url;", layersRule],
	['src/routes/+page.svelte', "import { y } from '$lib/ui/y.ts'; y();", layersRule],

	// No clock, no randomness, no world in the pure layers
	['src/lib/assessment/x.ts', 'export const x = () => Date.now();', 'no-restricted-properties'],
	['src/lib/content/x.ts', 'export const x = () => Math.random();', 'no-restricted-properties'],
	['src/lib/assessment/x.ts', 'export const x = () => new Date();', 'no-restricted-syntax'],
	['src/lib/machines/x.ts', 'export const x = () => new Date();', 'no-restricted-syntax'],
	['src/lib/assessment/x.ts', 'export const x = () => document.title;', 'no-restricted-globals'],
	['src/lib/machines/x.ts', "export const x = () => fetch('/');", 'no-restricted-globals'],
	['src/lib/interchange/x.ts', 'export const x = () => window.name;', 'no-restricted-globals'],
	['src/lib/machines/x.ts', "export const x = { after: { 1000: 'y' } };", 'no-restricted-syntax'],
	['src/lib/ui/X.svelte', "const y = fetch('/'); y.then();", 'no-restricted-globals'],

	// What may be written nowhere
	['src/lib/ui/X.svelte', 'const y: any = 1; y();', '@typescript-eslint/no-explicit-any'],
	[
		'src/lib/server/x.ts',
		'export const x = (y: unknown) => y as string;',
		'@typescript-eslint/consistent-type-assertions'
	],
	['src/lib/machines/x.ts', 'export const x = (y: unknown) => y as string;', 'no-restricted-syntax'],
	['src/lib/server/x.ts', 'export const x = (y?: string) => y!;', '@typescript-eslint/no-non-null-assertion'],
	['src/lib/server/x.ts', "export * from './y.ts';", 'no-restricted-syntax'],
	['src/lib/server/x.ts', "export { y } from './y.ts';", 'no-restricted-syntax'],
	['src/lib/server/x.ts', 'export default 1;', 'no-restricted-syntax']
];

describe('the linter refuses', () => {
	test.each(forbidden)('in %s: %s', async (file, text, rule) => {
		expect(await findBroken(file, text)).toContain(rule);
	});
});

const allowed: readonly (readonly [file: string, text: string])[] = [
	['src/lib/assessment/hunt/x.ts', "import { y } from '../module.ts';\nexport const x = y;"],
	[
		'src/lib/machines/x.ts',
		"import { setup } from 'xstate';\nimport { y } from '#lib/assessment/y.ts';\nexport const x = setup(y);"
	],
	['src/lib/machines/x.ts', 'type Y = { z: 1 };\nexport const x = { context: {} as Y, w: [1] as const };'],
	[
		'src/lib/content/x.ts',
		"import * as v from 'valibot';\nimport { parse } from 'yaml';\nexport const x = [v, parse];"
	],
	['src/lib/tracking/x.ts', "import { openDB } from 'idb';\nexport const x = () => [openDB, indexedDB, Date.now()];"],
	['src/lib/server/x.ts', "import { DatabaseSync } from 'node:sqlite';\nexport const x = DatabaseSync;"],
	['src/lib/ui/X.svelte', "import type { Y } from '#lib/tracking/y.ts';\nconst x: Y = 1;\nx();"],
	[
		'src/lib/ui/x.svelte.ts',
		"import { createSubscriber } from 'svelte/reactivity';\nexport const x = createSubscriber;"
	],
	['src/routes/+page.ts', "import { y } from '#lib/content/y.ts';\nexport const x = () => [y, new Date()];"]
];

describe('the linter lets pass', () => {
	test.each(allowed)('in %s: %s', async (file, text) => {
		expect(await findBroken(file, text)).toEqual([]);
	});
});

test('every folder of src/lib is a layer of the table', () => {
	const folders = readdirSync(path.join(root, 'src/lib'), { withFileTypes: true }).filter((entry) =>
		entry.isDirectory()
	);
	const unknown = folders.map((entry) => entry.name).filter((name) => name !== 'paraglide' && !(name in layers));
	expect(unknown).toEqual([]);
});
