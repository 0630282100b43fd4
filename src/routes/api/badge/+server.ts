import { json } from '@sveltejs/kit';
import { parseBadgeRequest, type BadgeRequestProblem } from '#lib/interchange/badge/request.ts';
import { awardBadge, badgeOffice } from '#lib/server/badges.ts';
import { findModule } from '#lib/server/modules.ts';
import { TokenBuckets } from '#lib/server/token-bucket.ts';

/** A class behind one address gets along with it, and no program keeps us judging and signing. */
const allowance = new TokenBuckets({ capacity: 30, refill: 20_000, askers: 10_000 });
const unsigned = 'This server signs no badges.';

/** Who signs here; null where nobody does. */
export async function GET() {
	const office = await badgeOffice();
	return json({ issuer: office ? office.issuer.name : null }, { headers: { 'cache-control': 'no-store' } });
}

/** Judges a record, `{ module, record, name?, email? }` with the record as it is saved to a file, and signs what it comes to. */
export async function POST({ request, getClientAddress }) {
	const office = await badgeOffice();
	if (!office) return refuse(404, unsigned);
	const wait = allowance.take(getClientAddress(), performance.now());
	if (wait > 0) {
		return refuse(429, 'Too many badges were asked for from here. Please try again in a minute.', {
			'retry-after': String(Math.ceil(wait / 1000))
		});
	}
	// A page of another site can send a form without asking, but not JSON.
	if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? '')) return refuse(415, 'Please send JSON.');
	// What is far too long is cut off before us (`BODY_SIZE_LIMIT`), and reads as a failure.
	const text = await request.text().catch(() => undefined);
	const asked = text === undefined ? { problem: 'too-large' as const } : parseBadgeRequest(text);
	if ('problem' in asked) return refuse(asked.problem === 'too-large' ? 413 : 400, inWords[asked.problem]);
	const module = await findModule(asked.module);
	if (!module) return refuse(404, `This server has no module ${asked.module}.`);
	const badge = await awardBadge(office, module, asked, Date.now());
	if ('refusal' in badge) return refuse(422, badge.refusal);
	return json(badge, { status: 201, headers: { 'cache-control': 'no-store' } });
}

const inWords: Record<BadgeRequestProblem['problem'], string> = {
	'too-large': 'This record is too large.',
	foreign: 'This is not a record of Errata.',
	'too-new': 'This record was made by a newer version of Errata.',
	damaged: 'This record is damaged.',
	'other-module': 'This record belongs to another module.',
	recipient: 'The name or the e-mail address cannot be right.',
	'no-recipient': 'A badge needs a name or an e-mail address.'
};

function refuse(status: number, message: string, headers: Readonly<Record<string, string>> = {}) {
	return json({ message }, { status, headers: { 'cache-control': 'no-store', ...headers } });
}
