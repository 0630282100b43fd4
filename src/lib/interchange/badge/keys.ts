/** The keys that sign badges, and the signature: the JSON Web Token proof of Open Badges 3.0 (section 8.2, "VC-JWT"). */
import { calculateJwkThumbprint, importJWK, jwtVerify, SignJWT, type JWK } from 'jose';
import * as v from 'valibot';
import type { Credential } from './credential.ts';

/** Every verifier of Open Badges 3.0 must know RS256; the others are permitted, and fewer know them. */
export type BadgeAlgorithm = 'RS256' | 'ES256' | 'EdDSA';

export type PublicBadgeKey = {
	/** The thumbprint of RFC 7638: the same key has always the same. */
	readonly id: string;
	readonly algorithm: BadgeAlgorithm;
	/** Nothing of it is secret. */
	readonly jwk: JWK;
};
export type BadgeKeys = {
	readonly signing: PublicBadgeKey & { readonly secret: Exclude<Awaited<ReturnType<typeof importJWK>>, Uint8Array> };
	/** All that are published: the one that signs, and those that signed before it. */
	readonly published: readonly PublicBadgeKey[];
};

export const largestKeyFile = 64_000;

const base64url = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]+$/));
// What is not named here, all that is secret among it, is left behind.
const publicParts = v.variant('kty', [
	v.object({ kty: v.literal('RSA'), n: base64url, e: base64url }),
	v.object({ kty: v.literal('EC'), crv: v.literal('P-256'), x: base64url, y: base64url }),
	v.object({ kty: v.literal('OKP'), crv: v.literal('Ed25519'), x: base64url })
]);
type PublicParts = v.InferOutput<typeof publicParts>;
const anyKey = v.looseObject({ kty: v.string(), alg: v.optional(v.string()) });
const keyFile = v.union([
	v.pipe(
		v.object({ keys: v.pipe(v.array(anyKey), v.minLength(1), v.maxLength(20)) }),
		v.transform(({ keys }) => keys)
	),
	v.pipe(
		anyKey,
		v.transform((key) => [key])
	)
]);

/** Reads a file with a private JWK, or with a set of which the first signs and the others are only published. What is wrong is told in words. */
export async function readBadgeKeys(text: string): Promise<BadgeKeys | { readonly problem: string }> {
	if (text.length > largestKeyFile) return { problem: `is larger than ${largestKeyFile} characters` };
	const parsed = v.safeParse(keyFile, parseJson(text));
	if (!parsed.success) return { problem: 'holds no JSON Web Key (JWK), and no set of such keys' };
	const published: PublicBadgeKey[] = [];
	for (const [index, key] of parsed.output.entries()) {
		const read = await publicKeyOf(key);
		if ('problem' in read) return { problem: `has a key (number ${index + 1}) that ${read.problem}` };
		published.push(read);
	}
	const [first] = parsed.output;
	const [signing] = published;
	if (!first || !signing) return { problem: 'holds no key' };
	if (!('d' in first)) return { problem: 'holds a public key first, which cannot sign: the private key is needed' };
	try {
		const secret = await importJWK({ ...first, alg: signing.algorithm }, signing.algorithm);
		if (secret instanceof Uint8Array) return { problem: 'holds a secret that others would need to verify with' };
		const keys = { signing: { ...signing, secret }, published };
		await tryOut(keys);
		return keys;
	} catch {
		// What the library says of it may quote the key.
		return { problem: 'holds a key that does not sign: its parts do not belong together' };
	}
}

/** A compact JWS, as it is kept in a file or in an image. `address` is where the public key is found as a JWK. */
export async function signCredential(credential: Credential, { signing }: BadgeKeys, address: string): Promise<string> {
	// Further headers are not allowed, and the claims repeat what the credential says.
	return new SignJWT({ ...credential })
		.setProtectedHeader({ alg: signing.algorithm, kid: address, typ: 'JWT' })
		.setIssuer(credential.issuer.id)
		.setJti(credential.id)
		.setSubject(credential.credentialSubject.id)
		.setNotBefore(Date.parse(credential.validFrom) / 1000)
		.sign(signing.secret);
}

async function publicKeyOf(key: v.InferOutput<typeof anyKey>): Promise<PublicBadgeKey | { readonly problem: string }> {
	const parts = v.safeParse(publicParts, key);
	if (!parts.success) return { problem: 'is neither RSA nor EC on P-256 nor Ed25519' };
	const algorithm = algorithmOf(parts.output);
	if (key.alg !== undefined && key.alg !== algorithm)
		return { problem: `is for ${key.alg.slice(0, 20)}, and signs here by ${algorithm} alone` };
	if (parts.output.kty === 'RSA' && bitsOf(parts.output.n) < 2048) return { problem: 'has fewer than 2048 bits' };
	const id = await calculateJwkThumbprint(parts.output);
	return { id, algorithm, jwk: { ...parts.output, alg: algorithm, use: 'sig' } };
}

function algorithmOf({ kty }: PublicParts): BadgeAlgorithm {
	switch (kty) {
		case 'RSA':
			return 'RS256';
		case 'EC':
			return 'ES256';
		case 'OKP':
			return 'EdDSA';
	}
}

function bitsOf(base64: string): number {
	return Math.floor((base64.length * 6) / 8) * 8;
}

/** Signs, and verifies with what is published. Rejects where that fails. */
async function tryOut({ signing }: BadgeKeys): Promise<void> {
	const token = await new SignJWT().setProtectedHeader({ alg: signing.algorithm }).sign(signing.secret);
	await jwtVerify(token, await importJWK(signing.jwk, signing.algorithm));
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
