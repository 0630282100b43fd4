import { Ajv2019 } from 'ajv/dist/2019.js';
import { existsSync, readFileSync } from 'node:fs';
import {
	createLocalJWKSet,
	decodeProtectedHeader,
	exportJWK,
	generateKeyPair,
	importJWK,
	jwtVerify,
	type JWK
} from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { accountOf } from '#lib/assessment/account.ts';
import { outcomeOf } from '#lib/assessment/outcome.ts';
import { attemptOf, earn, handIn, itemWorth, moduleOf, open, sectionOf } from '../../../../tests/fixtures/walks.ts';
import { achievementOf, addressOf, credentialOf, profileOf, type Award, type Recipient } from './credential.ts';
import { badgeImage, bake } from './image.ts';
import { readBadgeKeys, signCredential, type BadgeKeys } from './keys.ts';

const issuer = { name: 'Northfield School', address: 'https://errata.example.org' };
const item = itemWorth(5, 'arches');
const module = {
	...moduleOf([sectionOf('one', [item])], { passMark: 60 }),
	title: 'Two bridges',
	subtitle: 'Read and doubt'
};
const attempt = attemptOf('per-section', open('one'), earn(4, item), handIn('one'));
const email = { hash: 'ab'.repeat(32), salt: 'salt' };

function award(recipient: Recipient): Award {
	const account = accountOf(outcomeOf(module, attempt), attempt);
	if (typeof account === 'string') throw new Error(account);
	const ids = { id: '3f2f7a4e-0000-4000-8000-000000000001', subject: '3f2f7a4e-0000-4000-8000-000000000002' };
	return { ...ids, at: 1_790_000_000_789, recipient, account, attempt: attempt.id, digest: 'cd'.repeat(32) };
}
const credential = credentialOf(module, issuer, award({ name: 'Ann Lee', email }));

const schemas = '../shared/schemas/openbadges30';
const text = (name: string): string => readFileSync(`${schemas}/${name}`, 'utf8');

describe.skipIf(!existsSync(schemas))('by the schemas and contexts of 1EdTech and W3C (../shared/schemas)', () => {
	function check(name: string, value: unknown): void {
		const ajv = new Ajv2019({
			strict: false,
			formats: { 'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, date: true }
		});
		const validate = ajv.compile(JSON.parse(text(name)));
		expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
	}

	it.each([
		['a name', { name: 'Ann Lee' }],
		['a hashed address', { email }],
		['both', { name: 'Ann Lee', email }]
	])('the credential is valid for %s', (_what, recipient) => {
		check('ob_v3p0_achievementcredential_schema.json', credentialOf(module, issuer, award(recipient)));
	});

	it('it is valid without a pass mark, and in a language that the standard cannot spell', () => {
		const { passMark: _passMark, ...policy } = module.policy;
		const other = { ...module, policy, language: 'de-DE-1996' };
		expect(achievementOf(other, issuer)).not.toHaveProperty('inLanguage');
		check('ob_v3p0_achievementcredential_schema.json', credentialOf(other, issuer, award({ name: 'Ann' })));
	});

	it('one without criteria is not: the schema is in force', () => {
		const { criteria: _criteria, ...achievement } = credential.credentialSubject.achievement;
		const broken = { ...credential, credentialSubject: { ...credential.credentialSubject, achievement } };
		expect(() => check('ob_v3p0_achievementcredential_schema.json', broken)).toThrow();
	});

	it('the profile is valid', () => check('ob_v3p0_profile_schema.json', profileOf(issuer)));

	it('every word in it is a term of the contexts that it names: no verifier drops one', () => {
		const contexts = text('credentials-v2.jsonld') + text('open-badges-v3p0.context.json');
		const terms = new Set<string>();
		JSON.stringify(credential, (key, value: unknown) => {
			if (/^[a-z]/i.test(key)) terms.add(key);
			return value;
		});
		expect(terms.size).toBeGreaterThan(30);
		expect([...terms].filter((term) => !contexts.includes(`"${term}"`))).toEqual([]);
	});
});

describe('a credential', () => {
	it('says what was achieved, in points and in words, and what that proves', () => {
		const { achievement, result, narrative } = credential.credentialSubject;
		expect(achievement.criteria.narrative).toMatch(/^Everything is handed in: 1 section\. At least 60 percent/);
		expect(result.map((one) => one.value ?? one.status)).toEqual(['80', 'Completed']);
		expect(narrative).toBe('1 section handed in, 1 of 1 item answered. 4 of 5 points. Passed.');
		expect(JSON.stringify(credential.evidence)).toContain('Nobody watched');
	});

	it('tells an address only as a hash with its salt', () => {
		expect(credential.credentialSubject.identifier).toEqual([
			{ type: 'IdentityObject', hashed: false, identityHash: 'Ann Lee', identityType: 'name' },
			{
				type: 'IdentityObject',
				hashed: true,
				identityHash: `sha256$${email.hash}`,
				identityType: 'emailAddress',
				salt: 'salt'
			}
		]);
	});

	it('names only what is found at the server that signs', () => {
		const ids = [credential.issuer.id, credential.credentialSubject.achievement.id, addressOf.key(issuer, 'k')];
		for (const id of ids) expect(id).toMatch(/^https:\/\/errata\.example\.org\/api\/badge\//);
	});
});

describe.each(['RS256', 'ES256', 'EdDSA'] as const)('signed by %s', (algorithm) => {
	let secret: JWK;
	let keys: BadgeKeys;
	beforeAll(async () => {
		const pair = await generateKeyPair(algorithm, { extractable: true });
		secret = await exportJWK(pair.privateKey);
		keys = await sound(secret);
	});
	const kid = () => addressOf.key(issuer, keys.signing.id);
	const keySet = () => createLocalJWKSet({ keys: keys.published.map(({ jwk }) => ({ ...jwk, kid: kid() })) });
	const currentDate = new Date(1_790_000_001_000);

	it('it is verified with what is published, and the claims are those that the standard asks for', async () => {
		const token = await signCredential(credential, keys, kid());
		expect(decodeProtectedHeader(token)).toEqual({ alg: algorithm, kid: kid(), typ: 'JWT' });
		const { payload } = await jwtVerify(token, keySet(), { currentDate });
		const { iss, jti, sub, nbf, ...rest } = payload;
		expect(rest).toEqual(credential);
		expect([iss, jti, sub]).toEqual([credential.issuer.id, credential.id, credential.credentialSubject.id]);
		expect(nbf).toBe(1_790_000_000);
		expect(Date.parse(credential.validFrom)).toBe(1000 * (nbf ?? 0));
	});

	it('whatever is changed in it, it is verified no more', async () => {
		const token = await signCredential(credential, keys, kid());
		const [header = '', payload = '', signature = ''] = token.split('.');
		const better = btoa(
			atob(payload.replaceAll('-', '+').replaceAll('_', '/')).replace('"value":"80"', '"value":"99"')
		);
		const base64url = better.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
		expect(base64url).not.toBe(payload);
		for (const forged of [`${header}.${base64url}.${signature}`, `${token.slice(0, -8)}AAAAAAAA`])
			await expect(jwtVerify(forged, keySet(), { currentDate })).rejects.toThrow('signature');
	});

	it('another key does not verify it, and none does before its time', async () => {
		const token = await signCredential(credential, keys, kid());
		const other = await generateKeyPair(algorithm);
		await expect(jwtVerify(token, other.publicKey, { currentDate })).rejects.toThrow('signature');
		await expect(jwtVerify(token, keySet(), { currentDate: new Date(1_789_999_000_000) })).rejects.toThrow('"nbf"');
	});

	it('nothing secret is published, not even what no key has', async () => {
		const { published } = await sound({ ...secret, note: 'mine', x5u: 'https://elsewhere.example' });
		const parts = published.flatMap(({ jwk }) => Object.keys(jwk));
		for (const part of ['d', 'p', 'q', 'dp', 'dq', 'qi', 'k', 'note', 'x5u']) expect(parts).not.toContain(part);
	});

	it('a key that came before still verifies what it signed', async () => {
		const token = await signCredential(credential, keys, kid());
		const next = await exportJWK((await generateKeyPair('RS256', { extractable: true })).privateKey);
		const renewed = await sound({ keys: [next, keys.signing.jwk] });
		expect(renewed.signing.id).not.toBe(keys.signing.id);
		const old = renewed.published.find(({ id }) => id === keys.signing.id);
		await expect(jwtVerify(token, await importJWK(old?.jwk ?? {}, algorithm), { currentDate })).resolves.toBeTruthy();
	});
});

describe('a file of keys', () => {
	it.each([
		['', /no JSON Web Key/],
		['{}', /no JSON Web Key/],
		['{"keys":[]}', /no JSON Web Key/],
		['-----BEGIN PRIVATE KEY-----', /no JSON Web Key/],
		['{"kty":"oct","k":"c2VjcmV0"}', /number 1\) that is neither RSA/],
		['{"kty":"EC","crv":"P-384","x":"a","y":"b","d":"c"}', /neither RSA/],
		['{"kty":"RSA","n":"AQAB","e":"AQAB","d":"AQAB"}', /fewer than 2048 bits/],
		['{"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}', /public key first/],
		['{"kty":"OKP","crv":"Ed25519","x":"AA","d":"AA"}', /does not sign/],
		['{"kty":"OKP","crv":"Ed25519","x":"AA","d":"AA","alg":"ES256"}', /is for ES256/],
		['x'.repeat(64_001), /larger than/]
	])('is refused, and told why: %.40s', async (content, reason) => {
		const read = await readBadgeKeys(content);
		expect('problem' in read && read.problem).toMatch(reason);
	});

	it('is refused where its public part belongs to another key', async () => {
		const [one, other] = await Promise.all(
			[1, 2].map(async () => exportJWK((await generateKeyPair('RS256', { extractable: true })).privateKey))
		);
		const read = await readBadgeKeys(JSON.stringify({ ...one, n: other?.n }));
		expect('problem' in read && read.problem).toMatch(/does not sign/);
		expect(JSON.stringify(read)).not.toContain(one?.d);
	});
});

describe('the picture', () => {
	it('is drawn for any title, and holds the signed credential once', () => {
		for (const title of [
			'Two',
			'A & B <"quoted">',
			'Donaudampfschifffahrtsgesellschaftskapitän '.repeat(9),
			'橋'.repeat(90)
		]) {
			const image = bake(
				badgeImage({ title }, { name: 'A \u0001 "very" long name of a school, longer than a line' }),
				'a.b.c'
			);
			expect(image.match(/<openbadges:credential /g)).toHaveLength(1);
			expect(image).toMatch(
				/^<\?xml[^>]*>\n<svg [^>]*xmlns:openbadges="https:\/\/purl\.imsglobal\.org\/ob\/v3p0"><openbadges:credential verify="a\.b\.c">/
			);
			expect(image.match(/y="\d+">/g)?.length).toBeLessThanOrEqual(9);
			expect(image).not.toContain('\u0001');
			expect(image).not.toMatch(/&(?!(?:amp|lt|gt|quot);)/);
		}
	});
});

async function sound(content: object): Promise<BadgeKeys> {
	const read = await readBadgeKeys(JSON.stringify(content));
	if ('problem' in read) throw new Error(read.problem);
	return read;
}
