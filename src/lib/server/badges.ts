/**
 * The badges that this server signs, where its operator has given it a key: `ERRATA_BADGE_KEY` is the path of the file that `npm run badge-key` makes,
 * `ERRATA_BADGE_ISSUER` is `Name <https://address>`: who signs, and where this server is reached.
 */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { accountOf, type Account } from '#lib/assessment/account.ts';
import type { Attempt } from '#lib/assessment/attempt.ts';
import type { Module } from '#lib/assessment/module.ts';
import { outcomeOf, type Outcome } from '#lib/assessment/outcome.ts';
import { addressOf, credentialOf, type Issuer, type Recipient } from '#lib/interchange/badge/credential.ts';
import { badgeImage, bake } from '#lib/interchange/badge/image.ts';
import { largestKeyFile, readBadgeKeys, signCredential, type BadgeKeys } from '#lib/interchange/badge/keys.ts';
import type { BadgeRequest } from '#lib/interchange/badge/request.ts';

export type BadgeOffice = { readonly issuer: Issuer; readonly keys: BadgeKeys };
export type SignedBadge = {
	/** A compact JWS. */
	readonly credential: string;
	/** An SVG that holds it. */
	readonly image: string;
};
export type Refusal = { readonly refusal: string };

type Environment = Readonly<Record<string, string | undefined>>;

let opened: Promise<BadgeOffice | undefined> | undefined;

/** Undefined where no key is configured. Rejects, with what is wrong in words, where one is and cannot be used. */
export function badgeOffice(): Promise<BadgeOffice | undefined> {
	return (opened ??= openBadgeOffice(process.env));
}

export async function openBadgeOffice(environment: Environment): Promise<BadgeOffice | undefined> {
	const { ERRATA_BADGE_KEY: path, ERRATA_BADGE_ISSUER: issuer } = environment;
	if (!path && !issuer) return undefined;
	if (!path)
		throw new Error('ERRATA_BADGE_ISSUER is set, but ERRATA_BADGE_KEY is not: badges need a key to sign with.');
	if (!issuer) throw new Error('ERRATA_BADGE_KEY is set, but ERRATA_BADGE_ISSUER is not: a badge says who signs it.');
	return { issuer: parseIssuer(issuer), keys: await readKeys(path) };
}

/** Signs that the first attempt that was completed, and passed where there is a pass mark, was; or says why not. */
export async function awardBadge(
	{ issuer, keys }: BadgeOffice,
	module: Module,
	{ attempts, name, email }: BadgeRequest,
	now: number
): Promise<SignedBadge | Refusal> {
	const judged = attempts.map((attempt) => judge(module, attempt));
	const earned = judged.find((one) => 'account' in one);
	if (!earned) {
		const refusals = judged.filter((one) => 'refusal' in one);
		return refusals.at(-1) ?? { refusal: 'There is no attempt in this record.' };
	}
	const recipient: Recipient = {
		...(name === undefined ? {} : { name }),
		...(email === undefined ? {} : { email: hashed(email) })
	};
	const credential = credentialOf(module, issuer, {
		...earned,
		recipient,
		id: randomUUID(),
		subject: randomUUID(),
		at: now,
		attempt: earned.attempt.id,
		digest: sha256(JSON.stringify(earned.attempt))
	});
	const token = await signCredential(credential, keys, addressOf.key(issuer, keys.signing.id));
	return { credential: token, image: bake(badgeImage(module, issuer), token) };
}

function judge(module: Module, attempt: Attempt): { readonly attempt: Attempt; readonly account: Account } | Refusal {
	const outcome = outcomeOf(module, attempt);
	const account = accountOf(outcome, attempt);
	if (account === 'incomplete') return { refusal: missingIn(outcome) };
	if (account === 'unreleased')
		return { refusal: 'What was earned in this module is not told, so no badge can tell it.' };
	return account.success === 'failed' ? { refusal: shortfallOf(outcome, module) } : { attempt, account };
}

function missingIn({ sections, hunts }: Outcome): string {
	const open = [
		...sections.filter(({ handedIn }) => !handedIn).map(({ section }) => section.title),
		...hunts.filter(({ handedIn }) => !handedIn).map(({ hunt }) => `the hunt "${hunt.title}"`)
	];
	return `Not everything is handed in yet. Still open: ${open.join('; ')}.`;
}

function shortfallOf({ percent, sections }: Outcome, { policy }: Module): string {
	const failed = sections.filter(({ success }) => success === 'failed').map(({ section }) => section.title);
	if (failed.length > 0) return `The pass mark was not reached in: ${failed.join('; ')}.`;
	return `The pass mark is ${policy.passMark} percent; this attempt has ${percent}.`;
}

/** As wallets write addresses when they compare: in lower case. The salt follows the address (Open Badges, IdentityHash). */
function hashed(email: string): NonNullable<Recipient['email']> {
	const salt = randomBytes(16).toString('hex');
	return { hash: sha256(email.toLowerCase() + salt), salt };
}

function sha256(text: string): string {
	return createHash('sha256').update(text).digest('hex');
}

function parseIssuer(text: string): Issuer {
	const [, name = '', address = ''] = /^([^<>\p{Cc}]{1,200})<([^<>\s]{1,500})>$/u.exec(text.trim()) ?? [];
	const url = URL.canParse(address) ? new URL(address) : undefined;
	const isPlain = url && !url.search && !url.hash && !url.username && !url.password;
	if (name.trim() === '' || !isPlain)
		throw new Error('ERRATA_BADGE_ISSUER must be like "Northfield School <https://errata.example.org>".');
	const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
	if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLocal))
		throw new Error(
			'ERRATA_BADGE_ISSUER: the address must begin with https://, for whoever checks a badge asks there.'
		);
	return { name: name.trim(), address: url.href.replace(/\/+$/, '') };
}

async function readKeys(path: string): Promise<BadgeKeys> {
	const size = await stat(path).then(
		(found) => (found.isFile() ? found.size : undefined),
		() => undefined
	);
	if (size === undefined) throw new Error(`ERRATA_BADGE_KEY: there is no file ${path}. npm run badge-key makes one.`);
	if (size > largestKeyFile) throw new Error(`ERRATA_BADGE_KEY: ${path} is too large for a file of keys.`);
	const text = await readFile(path, 'utf8').catch(() => {
		throw new Error(`ERRATA_BADGE_KEY: ${path} cannot be read.`);
	});
	const keys = await readBadgeKeys(text);
	if ('problem' in keys) throw new Error(`ERRATA_BADGE_KEY: ${path} ${keys.problem}.`);
	return keys;
}
