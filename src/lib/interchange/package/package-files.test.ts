import { strFromU8, strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { huntOf, textOfSorts } from '../../../../tests/fixtures/hunts.ts';
import { itemWorth, moduleOf, sectionOf } from '../../../../tests/fixtures/walks.ts';
import type { Module } from '#lib/assessment/module.ts';
import { packageFiles, singlePage } from './package-files.ts';
import { packageFormats, type PackageChoices, type PackageFile, type PlayerData, type PlayerFiles } from './package.ts';
import { readPlayerData } from './player-data.ts';

const module: Module = {
	...moduleOf(
		[
			sectionOf('old', [itemWorth(2, 'a')]),
			sectionOf('new', [itemWorth(3, 'b')], { passage: 'Bridge 1 opened in 1901.' })
		],
		{ passMark: 60 }
	),
	title: 'Three ways',
	languages: ['en', 'es'],
	texts: [textOfSorts(['wrong'])],
	hunts: [huntOf('whole'), huntOf('in-new', { section: 'new' })]
};
const player: PlayerFiles = {
	script: 'play();',
	styles: 'p { margin: 0 }',
	others: [
		{ path: 'icon.svg', content: strToU8('<svg/>') },
		{ path: 'Some_Schema.xsd', content: strToU8('<schema/>') }
	]
};

function made(choices: PackageChoices, of = module, by = player): readonly PackageFile[] {
	const result = packageFiles(of, choices, by);
	if ('fault' in result) throw new Error(result.fault);
	return result.files;
}

function textOf(path: string, files: readonly PackageFile[]): string {
	const file = files.find((one) => one.path === path);
	if (!file) throw new Error(`no ${path}`);
	return strFromU8(file.content);
}

function dataIn(page: string): PlayerData {
	return readPlayerData(/<script type="application\/json" id="errata">([\s\S]*?)<\/script/u.exec(page)?.[1] ?? '');
}

function valuesOf(attribute: string, xml: string): readonly (string | undefined)[] {
	return [...xml.matchAll(new RegExp(String.raw`\s${attribute}="([^"]*)"`, 'gu'))].map(([, value]) => value);
}

const scormFormats = [
	{ format: 'scorm12', version: '1.2', type: 'adlcp:scormtype' },
	{ format: 'scorm2004', version: '2004 4th Edition', type: 'adlcp:scormType' }
] as const;

describe.each(scormFormats)('a package of format $format', ({ format, version, type }) => {
	const files = made({ format });
	const manifest = textOf('imsmanifest.xml', files);

	test('lists every file but its manifest, by its exact name from the root, and no other', () => {
		const [page, ...listed] = valuesOf('href', manifest);
		expect(page).toBe('index.html');
		const paths = files.map(({ path }) => path).filter((path) => path !== 'imsmanifest.xml');
		expect(listed).toEqual(paths);
		expect(paths).toEqual(['Some_Schema.xsd', 'icon.svg', 'index.html', 'player.css', 'player.js']);
	});

	test('is one SCO of exactly this version', () => {
		expect(manifest.match(/<item /gu)).toHaveLength(1);
		expect(manifest).toContain(` ${type}="sco" `);
		expect(manifest).toContain(`<schemaversion>${version}</schemaversion>`);
		expect(manifest).toContain('<schema>ADL SCORM</schema>');
	});

	test('has the same identifiers whatever its version, its title and its pass mark are', () => {
		const identifiers = (xml: string) => ['identifier', 'identifierref', 'default'].map((name) => valuesOf(name, xml));
		const other = made(
			{ format, passMark: 10 },
			{ ...module, version: '2.0.0', title: 'Other', sections: module.sections }
		);
		expect(identifiers(textOf('imsmanifest.xml', other))).toEqual(identifiers(manifest));
		expect(identifiers(manifest)).toEqual([
			['small', 'small.organization', 'small.item', 'small.resource'],
			['small.resource'],
			['small.organization']
		]);
	});

	test('names a score to pass only where there is a pass mark, and none of sections', () => {
		const score = /<(?:adlcp:masteryscore|imsss:minNormalizedMeasure)>(.*?)</u;
		const marked = { ...module, sections: module.sections.map((section) => ({ ...section, passMark: 50 })) };
		const { passMark: _, ...policy } = module.policy;
		const seen = [module, marked, { ...module, policy }].map((one) => textOf('imsmanifest.xml', made({ format }, one)));
		expect(seen.map((xml) => score.exec(xml)?.[1])).toEqual([
			format === 'scorm12' ? '60' : '0.6',
			undefined,
			undefined
		]);
		expect(score.exec(textOf('imsmanifest.xml', made({ format, passMark: 75 }, marked)))?.[1]).toMatch(
			/^(?:75|0.75)$/u
		);
	});
});

test('in SCORM 2004 the content says what is completed and passed', () => {
	const manifest = textOf('imsmanifest.xml', made({ format: 'scorm2004' }));
	expect(manifest).toContain('<imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/>');
	expect(manifest).toContain('<imsss:primaryObjective objectiveID="small.objective" satisfiedByMeasure="true">');
});

describe('a package of format cmi5', () => {
	const structure = (choices: Partial<PackageChoices> = {}, of = module) =>
		textOf('cmi5.xml', made({ format: 'cmi5', ...choices }, of));

	test('is a course of one unit, with ids of their own that stay', () => {
		expect(valuesOf('id', structure())).toEqual(['urn:errata:course:small', 'urn:errata:module:small']);
		expect(valuesOf('id', structure({ passMark: 5 }))).toEqual(valuesOf('id', structure()));
		expect(structure()).toContain('<url>index.html</url>');
		expect(valuesOf('launchMethod', structure())).toEqual(['AnyWindow']);
	});

	test('says in so many words when to move on', () => {
		const { passMark: _, ...policy } = module.policy;
		const marked = { ...module, policy, sections: module.sections.map((one) => ({ ...one, passMark: 50 })) };
		const seen = [
			structure(),
			structure({ passMark: 66.67 }),
			structure({}, { ...module, policy }),
			structure({}, marked)
		];
		expect(seen.map((xml) => [...valuesOf('moveOn', xml), ...valuesOf('masteryScore', xml)])).toEqual([
			['CompletedAndPassed', '0.6'],
			['CompletedAndPassed', '0.6667'],
			['Completed'],
			['CompletedAndPassed']
		]);
	});
});

describe.each(packageFormats)('any package, such as of format %s', (format) => {
	test('holds the module with the chosen parts and pass mark', () => {
		const files = made({ format, parts: ['new'], passMark: 40 }, { ...module, language: 'es' });
		const data = dataIn(textOf('index.html', files));
		expect(data).toMatchObject({
			format,
			module: { policy: { passMark: 40 }, sections: [{ id: 'new' }], hunts: [{ id: 'in-new' }] }
		});
		expect(data).toHaveProperty('id', expect.stringMatching(/^small\.es\.[0-9a-f]{12}$/u));
		expect(textOf('index.html', files)).toContain('<html lang="es">');
	});

	test('is the same from the same', () => {
		expect(made({ format })).toEqual(made({ format }));
	});

	test('has few files, with names that everything can read', () => {
		const files = made({ format });
		expect(files.length).toBeLessThan(40);
		for (const { path } of files) expect(path).toMatch(/^[A-Za-z0-9_-][A-Za-z0-9._/-]{0,99}$/u);
	});

	test('tells a store of statements only where no LMS does', () => {
		const statements = { endpoint: 'https://store.example/', authorization: 'Basic a2V5' };
		const page = textOf('index.html', made({ format, statements }));
		expect(page.includes('a2V5')).toBe(format === 'web');
	});

	test('has the key of the module to a store once, and only where it is used', () => {
		const equipped = { ...module, xapi: { endpoint: 'https://author.example/xapi', key: 'key', secret: 'hush' } };
		const data = (choices: Partial<PackageChoices> = {}) =>
			dataIn(textOf('index.html', made({ format, ...choices }, equipped)));
		const own = { endpoint: 'https://author.example/xapi/', authorization: 'Basic a2V5Omh1c2g=' };
		expect(data().statements).toEqual(format === 'web' ? own : undefined);
		expect(JSON.stringify(data({ parts: ['old'], passMark: 40 }))).not.toContain('hush');
		const statements = { endpoint: 'https://store.example/', authorization: 'Basic a2V5' };
		expect(data({ statements }).statements).toEqual(format === 'web' ? statements : undefined);
	});
});

test('what is wrong with the choices is said', () => {
	const choose = (more: Partial<PackageChoices>) => packageFiles(module, { format: 'web', ...more }, player);
	expect(choose({ parts: ['gone', 'old', 'in-new'] })).toEqual({ fault: 'unknown-parts', unknown: ['gone', 'in-new'] });
	expect(choose({ parts: [] })).toEqual({ fault: 'no-parts' });
	for (const passMark of [-1, 100.1, Number.NaN])
		expect(choose({ passMark })).toEqual({ fault: 'pass-mark', passMark });
	expect(singlePage(module, { parts: [] }, player)).toEqual({ fault: 'no-parts' });
});

test('a name that some unzippers refuse is a mistake of ours', () => {
	const others = (...paths: readonly string[]) => ({
		...player,
		others: paths.map((path) => ({ path, content: strToU8('') }))
	});
	for (const path of ['./a.svg', '/a.svg', 'a b.svg', 'é.svg', 'a/../b.svg', '.a', 'a(1).svg', `${'a'.repeat(101)}`]) {
		expect(() => made({ format: 'scorm12' }, module, others(path)), path).toThrow('no name for a file');
	}
	expect(() => made({ format: 'scorm12' }, module, others('a.svg', 'A.svg'))).toThrow('same name');
});

test('one page for the web has everything in it', () => {
	const single = singlePage(module, { passMark: 40 }, player);
	if ('fault' in single) throw new Error(single.fault);
	expect(dataIn(single.page)).toEqual(dataIn(textOf('index.html', made({ format: 'web', passMark: 40 }))));
	expect(single.page).toContain('<script>play();</script>');
	expect(single.page).toContain('<style>p { margin: 0 }</style>');
	expect(single.page).toContain('href="data:image/svg+xml,');
});
