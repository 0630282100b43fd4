import { Ajv } from 'ajv';
import { readFile, readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { wordFields } from '../../src/lib/content/overlay.ts';
import { jsonSchemas } from '../../tools/json-schemas.ts';
import { findModules, readModule } from '#lib/server/module-folder.ts';

const published = jsonSchemas();
const folders = [...(await findModules('questions')), 'tests/fixtures/tiny'];

/** All names of fields in a JSON Schema that hold a text or a list of texts, without those of a fixed form. */
function textFields(schema: unknown): readonly string[] {
	if (typeof schema !== 'object' || schema === null) return [];
	const own =
		'properties' in schema && typeof schema.properties === 'object' && schema.properties !== null
			? Object.entries(schema.properties).filter(([, field]) => isText(field))
			: [];
	return [...own.map(([name]) => name), ...Object.values(schema).flatMap(textFields)];
}

function isText(field: unknown): boolean {
	if (typeof field !== 'object' || field === null) return false;
	if ('enum' in field || 'const' in field) return false;
	if ('items' in field) return Array.isArray(field.items) ? field.items.every(isText) : isText(field.items);
	return 'type' in field && field.type === 'string';
}

describe('the published schemas', () => {
	it('are those of the parser: run node tools/make-schemas.ts after a change', async () => {
		for (const [name, text] of published) expect(await readFile(`questions/schema/${name}`, 'utf8'), name).toBe(text);
		expect((await readdir('questions/schema')).sort()).toEqual([...published.keys()].sort());
	});

	it('explain every field to editors', () => {
		for (const [name, text] of published) {
			const plain: string[] = [];
			JSON.parse(text, (key, value: unknown) => {
				const isGroup = key === 'properties' && typeof value === 'object' && value !== null;
				for (const [field, schema] of isGroup ? Object.entries(value) : []) {
					// What is defined once is explained there.
					if (!/"(?:description|\$ref)"/.test(JSON.stringify(schema))) plain.push(field);
				}
				return value;
			});
			expect(plain, name).toEqual([]);
		}
	});

	it('accept every file of every module, by the schema that its first line names', async () => {
		const ajv = new Ajv({ strict: false });
		const validators = new Map([...published].map(([name, text]) => [name, ajv.compile(JSON.parse(text))]));
		let count = 0;
		for (const folder of folders) {
			for (const [file, text] of await readModule(folder)) {
				const name = /^# yaml-language-server: \$schema=\S*\/([^/\s]+)/.exec(text)?.[1];
				if (name === undefined) continue;
				count += 1;
				const validate = validators.get(name);
				expect(validate?.(parse(text)), `${folder}/${file} ${JSON.stringify(validate?.errors)}`).toBe(true);
			}
		}
		expect(count).toBeGreaterThan(10);
	});
});

describe('the words that a translation replaces', () => {
	const fixed = {
		'module-words': ['id'],
		section: [
			...['id', 'objective', 'sources', 'quote', 'misconception', 'target', 'first', 'second', 'source', 'events'],
			...['series', 'column', 'last', 'given', 'actor', 'asOf', 'resolves', 'scenario', 'start']
		],
		sources: ['id', 'title', 'publisher', 'date', 'url'],
		series: ['id', 'sources'],
		events: ['id', 'date', 'theme', 'sources'],
		actors: ['id', 'side', 'sources'],
		scenario: ['id', 'sources', 'items', 'to', 'needs', 'indicator', 'grants'],
		'claims-words': ['id'],
		'text-words': ['id']
	};

	it.each([
		...(['module-words', 'section', 'sources', 'series', 'events'] as const),
		...(['actors', 'scenario', 'claims-words', 'text-words'] as const)
	])('are, with the fixed ones, all texts of %s', (kind) => {
		const schema: unknown = JSON.parse(published.get(`${kind}.schema.json`) ?? '');
		expect([...new Set(textFields(schema))].sort()).toEqual([...wordFields[kind], ...fixed[kind]].sort());
	});
});
