import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, importJWK, jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { after, attemptOf, earn, handIn, itemWorth, moduleOf, open, sectionOf } from '../../../tests/fixtures/walks.ts';
import { awardBadge, openBadgeOffice } from './badges.ts';

const item = itemWorth(5, 'arches');
const module = moduleOf([sectionOf('one', [item])], { passMark: 60 });
const begun = attemptOf('per-section', open('one'), earn(4, item));
const passed = after(begun, handIn('one'));
const failed = { ...attemptOf('per-section', open('one'), earn(1, item), handIn('one')), id: 'poor' };
const asked = { module: module.id, name: 'Ann Lee' };
const now = 1_790_000_000_000;

let folder: string;
let key: string;
const ERRATA_BADGE_ISSUER = 'Northfield School <https://errata.example.org/>';
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'errata-badges-'));
	key = join(folder, 'key.json');
	await writeFile(
		key,
		JSON.stringify(await exportJWK((await generateKeyPair('RS256', { extractable: true })).privateKey))
	);
	await writeFile(join(folder, 'broken.json'), '{"kty":"RSA","n":"AQAB","e":"AQAB","d":"c2VjcmV0"}');
});
afterAll(() => rm(folder, { recursive: true }));

async function office() {
	const opened = await openBadgeOffice({ ERRATA_BADGE_KEY: key, ERRATA_BADGE_ISSUER });
	if (!opened) throw new Error('no office');
	return opened;
}

describe('what the operator configures', () => {
	it('nothing is no office, and an empty variable is nothing', async () => {
		expect(await openBadgeOffice({})).toBeUndefined();
		expect(await openBadgeOffice({ ERRATA_BADGE_KEY: '', ERRATA_BADGE_ISSUER: '' })).toBeUndefined();
	});

	it('a key and a name are one; the address ends without a slash', async () => {
		expect((await office()).issuer).toEqual({ name: 'Northfield School', address: 'https://errata.example.org' });
	});

	it.each<readonly [what: string, environment: Readonly<Record<string, string>>, reason: RegExp]>([
		['the key alone', { ERRATA_BADGE_KEY: 'key.json' }, /ERRATA_BADGE_ISSUER is not/],
		['the issuer alone', { ERRATA_BADGE_ISSUER }, /ERRATA_BADGE_KEY is not/],
		['a file that there is not', { ERRATA_BADGE_KEY: 'none.json', ERRATA_BADGE_ISSUER }, /no file .*none\.json/],
		['a folder', { ERRATA_BADGE_KEY: '.', ERRATA_BADGE_ISSUER }, /no file/],
		['a key that does not sign', { ERRATA_BADGE_KEY: 'broken.json', ERRATA_BADGE_ISSUER }, /fewer than 2048 bits/]
	])('%s is told when the server starts', async (_what, environment, reason) => {
		const path = environment.ERRATA_BADGE_KEY;
		const full = { ...environment, ...(path ? { ERRATA_BADGE_KEY: join(folder, path) } : {}) };
		const told = openBadgeOffice(full);
		await expect(told).rejects.toThrow(reason);
		await expect(told).rejects.toThrow(/^ERRATA_/);
		await expect(told).rejects.not.toThrow('c2VjcmV0');
	});

	it.each([
		['Northfield School', /must be like/],
		['<https://errata.example.org>', /must be like/],
		['School <errata.example.org>', /must be like/],
		['School <https://errata.example.org/?a=b>', /must be like/],
		['School <https://me:secret@errata.example.org>', /must be like/],
		['School <http://errata.example.org>', /must begin with https/],
		['School <javascript:alert(1)>', /must begin with https/]
	])('an issuer such as %s is refused', async (issuer, reason) => {
		await expect(openBadgeOffice({ ERRATA_BADGE_KEY: key, ERRATA_BADGE_ISSUER: issuer })).rejects.toThrow(reason);
	});

	it('on this machine an address without https will do', async () => {
		const environment = { ERRATA_BADGE_KEY: key, ERRATA_BADGE_ISSUER: 'Me <http://127.0.0.1:3000>' };
		expect(await openBadgeOffice(environment)).toBeDefined();
	});
});

describe('a badge', () => {
	it('is signed for the first attempt that earned it, and names that', async () => {
		const opened = await office();
		const badge = await awardBadge(
			opened,
			module,
			{ ...asked, attempts: [failed, passed], email: 'Ann@Example.org' },
			now
		);
		if ('refusal' in badge) throw new Error(badge.refusal);
		const published = await importJWK(opened.keys.published[0]?.jwk ?? {}, 'RS256');
		const { payload } = await jwtVerify(badge.credential, published, { currentDate: new Date(now) });
		expect(JSON.stringify(payload.evidence)).toContain(
			createHash('sha256').update(JSON.stringify(passed)).digest('hex')
		);
		expect(JSON.stringify(payload)).not.toMatch(/ann@/i);
		expect(badge.image).toContain(badge.credential);
	});

	it('hashes the address as wallets do: in lower case, followed by the salt', async () => {
		const badge = await awardBadge(
			await office(),
			module,
			{ ...asked, attempts: [passed], email: 'Ann@Example.org' },
			now
		);
		if ('refusal' in badge) throw new Error(badge.refusal);
		const payload = Buffer.from(badge.credential.split('.')[1] ?? '', 'base64url').toString();
		const [, hash, salt] =
			/"sha256\$([0-9a-f]{64})","identityType":"emailAddress","salt":"([0-9a-f]{32})"/.exec(payload) ?? [];
		expect(hash).toBe(createHash('sha256').update(`ann@example.org${salt}`).digest('hex'));
	});

	it('is another one each time: nobody can tell two of the same learner by their ids', async () => {
		const opened = await office();
		const request = { ...asked, attempts: [passed] };
		const both = await Promise.all([1, 2].map(() => awardBadge(opened, module, request, now)));
		expect(new Set(both.map((one) => ('credential' in one ? one.credential : ''))).size).toBe(2);
	});

	it('is signed whatever the clock of the learner said: nothing was done later than now', async () => {
		const odd = { ...passed, entries: passed.entries.map((entry) => ({ ...entry, at: Number.MAX_SAFE_INTEGER })) };
		const badge = await awardBadge(await office(), module, { ...asked, attempts: [odd] }, now);
		if ('refusal' in badge) throw new Error(badge.refusal);
		const [, payload = ''] = badge.credential.split('.');
		expect(Buffer.from(payload, 'base64url').toString()).toContain('"activityEndDate":"2026-09-21T14:13:20Z"');
	});

	it.each([
		['is not handed in', [begun], 'Not everything is handed in yet. Still open: Section one.'],
		['did not pass', [failed], 'The pass mark is 60 percent; this attempt has 20.'],
		['is not there', [], 'There is no attempt in this record.']
	])('is refused, and told why, for what %s', async (_what, attempts, refusal) => {
		expect(await awardBadge(await office(), module, { ...asked, attempts }, now)).toEqual({ refusal });
	});

	it('is refused where a section has a pass mark of its own that was not reached, and names it', async () => {
		const strict = moduleOf([sectionOf('one', [item], { passMark: 90 })], { passMark: 60 });
		expect(await awardBadge(await office(), strict, { ...asked, attempts: [passed] }, now)).toEqual({
			refusal: 'The pass mark was not reached in: Section one.'
		});
	});

	it('is refused where points are not told to learners', async () => {
		const hidden = moduleOf([sectionOf('one', [item], { feedback: 'never' })]);
		const badge = await awardBadge(await office(), hidden, { ...asked, attempts: [passed] }, now);
		expect(badge).toHaveProperty('refusal', 'What was earned in this module is not told, so no badge can tell it.');
	});
});
