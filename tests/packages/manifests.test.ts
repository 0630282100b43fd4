/** The manifests of packages against the schemas of their standards: those that a package carries itself, and, where they are there, a set with a driver for all. */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { memoryPages, validateXML, type XMLFileInfo } from 'xmllint-wasm';
import type { Module } from '#lib/assessment/module.ts';
import { parseModule } from '#lib/content/parse-module.ts';
import type { PackageChoices, PackageFile } from '#lib/interchange/package/package.ts';
import { packageFiles } from '#lib/interchange/package/package-files.ts';
import { findModules, readModule } from '#lib/server/module-folder.ts';
import { readPlayer } from '../../tools/player-files.ts';

const shared = join(import.meta.dirname, '../../../shared/schemas');
const formats = ['scorm12', 'scorm2004', 'cmi5'] as const;
type Format = (typeof formats)[number];

const manifestPaths = { scorm12: 'imsmanifest.xml', scorm2004: 'imsmanifest.xml', cmi5: 'cmi5.xml' } as const;

/** Of each standard the namespaces that its manifest uses, with their schemas. */
const drivers = {
	scorm12: {
		'http://www.imsproject.org/xsd/imscp_rootv1p1p2': 'imscp_rootv1p1p2.xsd',
		'http://www.adlnet.org/xsd/adlcp_rootv1p2': 'adlcp_rootv1p2.xsd'
	},
	scorm2004: {
		'http://www.imsglobal.org/xsd/imscp_v1p1': 'imscp_v1p1.xsd',
		'http://www.adlnet.org/xsd/adlcp_v1p3': 'adlcp_v1p3.xsd',
		'http://www.imsglobal.org/xsd/imsss': 'imsss_v1p0.xsd'
	}
} as const;

function driverOf(namespaces: Readonly<Record<string, string>>): string {
	const imports = Object.entries(namespaces).map(
		([namespace, schema]) => `<xs:import namespace="${namespace}" schemaLocation="${schema}"/>`
	);
	return `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${imports.join('')}</xs:schema>`;
}

function madeFiles(module: Module, choices: PackageChoices): readonly PackageFile[] {
	// What runs in the package is not in its manifest.
	const player = { ...readPlayer(choices.format), script: '', styles: '' };
	const made = packageFiles(module, choices, player);
	if ('fault' in made) throw new Error(made.fault);
	return made.files;
}

function manifestOf(files: readonly PackageFile[], format: Format): string {
	const manifest = files.find(({ path }) => path === manifestPaths[format]);
	if (!manifest) throw new Error(`no ${manifestPaths[format]}`);
	return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(manifest.content);
}

async function faultsOf(manifest: string, driver: string, preload: readonly XMLFileInfo[]): Promise<readonly string[]> {
	const { errors } = await validateXML({
		xml: [{ fileName: 'manifest.xml', contents: manifest }],
		schema: [{ fileName: 'driver.xsd', contents: driver }],
		preload,
		maxMemoryPages: memoryPages.GiB
	});
	return errors.map(({ rawMessage }) => rawMessage);
}

/** By the schemas in the package. */
function faultsByOwn(files: readonly PackageFile[], format: 'scorm12' | 'scorm2004'): Promise<readonly string[]> {
	const schemas = files.filter(({ path }) => /\.(?:xsd|dtd)$/u.test(path));
	return faultsOf(
		manifestOf(files, format),
		driverOf(drivers[format]),
		schemas.map(({ path, content }) => ({ fileName: path, contents: content }))
	);
}

const sharedDrivers = {
	scorm12: ['scorm12', 'validate-all.xsd'],
	scorm2004: ['scorm2004-4ed', 'validate-all.xsd'],
	cmi5: ['cmi5', 'CourseStructure.xsd']
} as const;

/** The metadata of SCORM 1.2 lets any element stand where it names some: two ways to read them, which libxml2 refuses. Our manifests have no metadata. */
function plainly(schema: string): string {
	return schema.replace('<xsd:any namespace="##any"', '<xsd:any namespace="##other"');
}

function faultsByShared(files: readonly PackageFile[], format: Format): Promise<readonly string[]> {
	const [folder, driver] = sharedDrivers[format];
	const names = readdirSync(join(shared, folder), { recursive: true, encoding: 'utf8' });
	const schemas = names
		.filter((name) => name !== driver && statSync(join(shared, folder, name)).isFile())
		.map((name) => ({ fileName: name, contents: plainly(readFileSync(join(shared, folder, name), 'utf8')) }));
	return faultsOf(manifestOf(files, format), readFileSync(join(shared, folder, driver), 'utf8'), schemas);
}

async function moduleIn(folder: string): Promise<Module> {
	const { module } = await parseModule(basename(folder), await readModule(folder));
	if (!module) throw new Error(`${folder} has faults`);
	return module;
}

const folders = [...(await findModules('questions')), 'tests/fixtures/tiny'];
const modules = await Promise.all(folders.map(moduleIn));
const [some] = modules;
if (!some) throw new Error('no modules');

const hostile: Module = {
	...some,
	title: `<b>Fish & "chips"</b> ]]> 🐟👩‍🚀\n<!-- ${'long '.repeat(80)}\u0000\uD800`,
	summary: '<p>Tea &amp; <em>cake</em> ]]&gt; 🍰</p>',
	version: '10000000000.20000000000.3',
	languages: ['pt', 'pt-BR'],
	language: 'pt-BR'
};
const chosen = [
	...modules.flatMap((module) => [
		{ name: `${module.id}, as it is`, module, more: {} },
		{ name: `${module.id}, to be passed with 66.67`, module, more: { passMark: 66.67 } }
	]),
	{ name: 'one section', module: some, more: { parts: [some.sections[0]?.id ?? ''] } },
	{ name: 'a title that tries to break out', module: hostile, more: { passMark: 0 } }
];
const all = chosen.flatMap((one) => formats.map((format) => ({ ...one, format })));

describe.each(all)('$format of $name', ({ module, more, format }) => {
	const files = madeFiles(module, { format, ...more });

	if (format !== 'cmi5') {
		test('validates against the schemas that the package carries', async () => {
			expect(await faultsByOwn(files, format)).toEqual([]);
		});
	}

	test.skipIf(!existsSync(shared))(
		`validates against ${sharedDrivers[format].join('/')} of ../shared/schemas${existsSync(shared) ? '' : ', which is not on this machine'}`,
		async () => {
			expect(await faultsByShared(files, format)).toEqual([]);
		}
	);

	test('has no byte order mark, no prefixed elements but those of adlcp and imsss, and no numeric references', () => {
		const manifest = manifestOf(files, format);
		expect(manifest).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n</);
		const prefixes = [...manifest.matchAll(/<\/?([a-z0-9]+):/giu)].map(([, prefix]) => prefix);
		expect(['adlcp', 'imsss']).toEqual(expect.arrayContaining([...new Set(prefixes)]));
		expect(manifest).not.toMatch(/&#/u);
	});
});

test('a schema refuses what is wrong, so that the tests above mean something', async () => {
	for (const format of ['scorm12', 'scorm2004'] as const) {
		const files = madeFiles(some, { format }).map((file) =>
			file.path === 'imsmanifest.xml'
				? {
						...file,
						content: new TextEncoder().encode(manifestOf([file], format).replaceAll(' identifier="', ' id="'))
					}
				: file
		);
		expect((await faultsByOwn(files, format)).join('\n')).toMatch(/identifier/u);
	}
});
