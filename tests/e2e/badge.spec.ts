import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { createLocalJWKSet, decodeProtectedHeader, importJWK, jwtVerify, type JSONWebKeySet, type JWK } from 'jose';
import type { APIRequestContext } from '@playwright/test';
import type { Deed, Entry } from '#lib/assessment/attempt.ts';
import type { Module } from '#lib/assessment/module.ts';
import { print } from '#lib/interchange/record-file.ts';
import { expectNoFindings } from './support/axe.ts';
import { allDone, openResults, showCertificate } from './support/done.ts';
import { moduleIn } from './support/modules.ts';
import { expect, test } from './support/watch.ts';

const module = await moduleIn('questions', 'us-mexico-security');
const tiny = await moduleIn('tests/fixtures', 'tiny');
const schema = '../shared/schemas/openbadges30/ob_v3p0_achievementcredential_schema.json';

/** What asks for a badge of an attempt in which these things were done. */
function requestOf(of: Module, deeds: readonly Deed[], more: object = { name: 'Ann Lee' }) {
	const started: Deed = {
		kind: 'attempt.started',
		...{ module: of.id, moduleVersion: of.version, language: of.language, feedback: of.policy.feedback[0] }
	};
	const entries = [started, ...deeds].map((deed, sequence): Entry => ({ ...deed, sequence, at: 1_700_000_000_000 }));
	const record: unknown = JSON.parse(print({ module: of.id, attempts: [{ id: 'a1', entries }] }));
	return { module: of.id, record, ...more };
}
async function ask(request: APIRequestContext, data: unknown) {
	const response = await request.post('/api/badge', { data, headers: { 'content-type': 'application/json' } });
	return { status: response.status(), body: await response.json() };
}

test('a learner asks for a badge, and whoever gets it can check it with what the server publishes', async ({
	page,
	request,
	baseURL
}) => {
	await openResults(page, module, allDone(module));
	await showCertificate(page, 'Ann Lee');
	const offer = page.locator('[data-badge]');
	await expect(offer).toContainText('Northfield School signs');
	await expect(offer).toContainText('It does not prove who did the work');
	await expect(offer.getByLabel('Name in the badge')).toHaveValue('Ann Lee');
	await offer.getByLabel('E-mail address').fill('Ann@Example.org');
	await offer.getByRole('button', { name: 'Ask for the badge' }).click();
	await expect(offer.getByRole('status')).toHaveText('Here is your badge.');
	await expectNoFindings(page, '[data-badge]');

	const saved = async (name: string) => {
		const download = page.waitForEvent('download');
		await offer.getByRole('button', { name }).click();
		return readFile(await (await download).path(), 'utf8');
	};
	const token = await saved('The badge alone');
	expect(await saved('Picture with the badge')).toContain(`<openbadges:credential verify="${token}">`);

	const { kid = '', alg } = decodeProtectedHeader(token);
	expect(alg).toBe('RS256');
	const key: JWK = await (await request.get(kid)).json();
	const keys: JSONWebKeySet = await (await request.get('/api/badge/keys')).json();
	expect(keys.keys).toEqual([key]);
	expect(Object.keys(key).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use']);
	const { payload } = await jwtVerify(token, createLocalJWKSet(keys));
	await expect(jwtVerify(token, await importJWK(key, 'RS256'))).resolves.toBeTruthy();
	await expect(jwtVerify(`${token.slice(0, -6)}AAAAAA`, createLocalJWKSet(keys))).rejects.toThrow();

	// All that it names is found, and says the same.
	expect(payload).toMatchObject({ iss: `${baseURL}/api/badge/issuer`, name: module.title });
	expect(await (await request.get(`${payload.iss}`)).json()).toEqual(payload['issuer']);
	const achievement = JSON.stringify(await (await request.get(`/api/badge/achievements/${module.id}`)).json());
	expect(JSON.stringify(payload['credentialSubject'])).toContain(achievement);
	const image = await request.get(/"image":\{"id":"([^"]+)"/u.exec(achievement)?.[1] ?? '');
	expect(image.headers()['content-type']).toBe('image/svg+xml');
	expect(JSON.stringify(payload)).not.toMatch(/ann@/iu);
	if (existsSync(schema)) {
		const ajv = new Ajv2019({ strict: false, validateFormats: false });
		expect(ajv.validate(JSON.parse(readFileSync(schema, 'utf8')), payload), ajv.errorsText()).toBe(true);
	}
});

test('the server judges for itself: what is not done or not passed gets no badge, and the page says why', async ({
	request,
	page
}) => {
	const [section] = module.sections;
	const opened: readonly Deed[] = [{ kind: 'section.opened', section: section?.id ?? '' }];
	const unfinished = await ask(request, requestOf(module, opened));
	expect(unfinished.status).toBe(422);
	expect(unfinished.body.message).toContain(`Not everything is handed in yet. Still open: ${section?.title}`);
	const poor = allDone(module, 0).filter(({ kind }) => kind !== 'mark.set');
	const failed = await ask(request, requestOf(module, poor));
	expect(failed.status).toBe(422);
	expect(failed.body.message).toMatch(/^The pass mark is 60 percent; this attempt has \d+\.$/u);

	await openResults(page, module, poor);
	await showCertificate(page, 'Bo Ek');
	// The browser tells of an answer that is a refusal.
	await page.route('**/api/badge', async (route) => {
		if (route.request().method() !== 'POST') return route.continue();
		const response = await route.fetch();
		return route.fulfill({ response, status: 200 });
	});
	await page.getByRole('button', { name: 'Ask for the badge' }).click();
	await expect(page.locator('[data-badge]').getByRole('alert')).toContainText('The pass mark is 60 percent');
});

test('a module of the folder has badges too', async ({ request }) => {
	const { status, body } = await ask(request, requestOf(tiny, allDone(tiny)));
	expect(status).toBe(201);
	expect(body.credential.split('.')).toHaveLength(3);
});

test('what is not a request is refused in words, and nothing of it comes back', async ({ request }) => {
	const done = allDone(tiny);
	for (const [data, status, message] of [
		[requestOf(tiny, done, {}), 400, 'needs a name or an e-mail address'],
		[requestOf(tiny, done, { name: ' ' }), 400, 'needs a name or an e-mail address'],
		[requestOf(tiny, done, { email: 'not an address' }), 400, 'cannot be right'],
		[requestOf(tiny, done, { name: 'x'.repeat(201) }), 400, 'cannot be right'],
		[{ ...requestOf(tiny, done), module: module.id }, 400, 'another module'],
		[{ ...requestOf(tiny, done), record: { format: 'errata-record', version: 99 } }, 400, 'newer version'],
		[{ ...requestOf(tiny, done), record: { format: 'errata-record', version: 1 } }, 400, 'damaged'],
		[{ ...requestOf(tiny, done), record: {} }, 400, 'not a record'],
		[{ name: 'Ann' }, 400, 'not a record'],
		['secret-words', 400, 'not a record'],
		[{ ...requestOf(tiny, done), filling: 'x'.repeat(500_001) }, 413, 'too large']
	] as const) {
		const answer = await ask(request, data);
		expect([answer.status, answer.body.message]).toEqual([status, expect.stringContaining(message)]);
		expect(JSON.stringify(answer.body)).not.toContain('secret');
	}
	const elsewhere = { ...tiny, id: 'elsewhere' };
	expect((await ask(request, requestOf(elsewhere, done))).status).toBe(404);
});

test('a form of another site cannot ask', async ({ request }) => {
	const data = JSON.stringify(requestOf(tiny, allDone(tiny)));
	for (const type of ['text/plain', 'application/x-www-form-urlencoded']) {
		const headers = { 'content-type': type, origin: 'https://elsewhere.example' };
		expect((await request.post('/api/badge', { data, headers })).ok()).toBe(false);
	}
	const own = await request.post('/api/badge', { data, headers: { 'content-type': 'application/octet-stream' } });
	expect([own.status(), await own.json()]).toEqual([415, { message: 'Please send JSON.' }]);
});

test('what there is not, is not found', async ({ request }) => {
	for (const path of ['keys/other', 'achievements/elsewhere', 'achievements/elsewhere/image'])
		expect((await request.get(`/api/badge/${path}`)).status(), path).toBe(404);
});
