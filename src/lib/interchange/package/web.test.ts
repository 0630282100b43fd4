import { expect, test } from 'vitest';
import { moduleOf } from '../../../../tests/fixtures/walks.ts';
import type { PlayerData } from './package.ts';
import { fingerprint } from './plan.ts';
import { webFiles } from './web.ts';

const data: PlayerData = {
	format: 'web',
	id: 'small',
	activity: 'urn:errata:module:small',
	module: { ...moduleOf([]), title: 'The ferry and the bridge: a reader', language: 'es' }
};
const common = ['index.html', 'player.js', 'icon.svg', 'icons/icon-192.png'].map((path) => ({
	path,
	content: new TextEncoder().encode(path)
}));

function textOf(path: string, files: ReturnType<typeof webFiles>): string {
	return new TextDecoder().decode(files.find((file) => file.path === path)?.content);
}

test('the manifest names the module and the pictures that are there', () => {
	const manifest = JSON.parse(textOf('manifest.webmanifest', webFiles(data, common, undefined)));
	expect(manifest).toMatchObject({
		id: 'small',
		name: 'The ferry and the bridge: a reader',
		short_name: 'The ferry and the',
		lang: 'es',
		start_url: '.',
		scope: '.',
		display: 'standalone'
	});
	expect(manifest.icons.map(({ src }: { src: string }) => src)).toEqual(['icon.svg', 'icons/icon-192.png']);
});

test.each([
	['Short', 'Short'],
	['Donaudampfschifffahrtsgesellschaft', 'Donaudampfschifffahrtsge'],
	['A 24-character-long title', 'A 24-character-long'],
	['🐟'.repeat(30), '🐟'.repeat(24)]
])('%s is called %s on a home screen', (title, short) => {
	const files = webFiles({ ...data, module: { ...data.module, title } }, common, undefined);
	expect(JSON.parse(textOf('manifest.webmanifest', files)).short_name).toBe(short);
});

test('the worker keeps every other file, and is there only where it was built', () => {
	expect(webFiles(data, common, undefined).map(({ path }) => path)).toEqual(['manifest.webmanifest']);
	const files = webFiles(data, common, 'serve();');
	const text = textOf('sw.js', files);
	const plan = JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1));
	const expected = [...common, ...files.filter(({ path }) => path !== 'sw.js')];
	expect(new Map(plan.files)).toEqual(new Map(expected.map(({ path, content }) => [path, fingerprint(content)])));
	expect(plan.id).toBe('small');
	expect(text).toMatch(/;\nserve\(\);$/u);
});
