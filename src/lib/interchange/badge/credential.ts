/**
 * That a module was completed, as an Open Badges 3.0 credential (1EdTech Open Badges Specification 3.0, an `AchievementCredential` by the Verifiable
 * Credentials Data Model 2.0), not signed yet. Its own words are English; the module's are the module's.
 */
import type { Account } from '#lib/assessment/account.ts';
import type { Module } from '#lib/assessment/module.ts';
import { plainWords } from '#lib/assessment/plain-words.ts';

export type Issuer = {
	readonly name: string;
	/** Public address of the server that signs, without a slash at its end: all ids resolve below it. */
	readonly address: string;
};

/** Who has done it, as they say: a name, the salted hash of an e-mail address, or both. */
export type Recipient = {
	readonly name?: string;
	readonly email?: { readonly hash: string; readonly salt: string };
};

export type Award = {
	/** UUIDs of the credential and of who receives it. */
	readonly id: string;
	readonly subject: string;
	/** Milliseconds since 1970, UTC. */
	readonly at: number;
	readonly recipient: Recipient;
	readonly account: Account;
	/** The attempt that was judged, and the SHA-256 of its JSON, hexadecimal. */
	readonly attempt: string;
	readonly digest: string;
};

export type Credential = ReturnType<typeof credentialOf>;

const context = ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'];
const schema = 'https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json';

/** Where what a credential names is found. */
export const addressOf = {
	issuer: ({ address }: Issuer) => `${address}/api/badge/issuer`,
	achievement: ({ address }: Issuer, module: string) => `${address}/api/badge/achievements/${module}`,
	image: ({ address }: Issuer, module: string) => `${address}/api/badge/achievements/${module}/image`,
	key: ({ address }: Issuer, key: string) => `${address}/api/badge/keys/${key}`
};

/** Who signs. */
export function profileOf(issuer: Issuer) {
	return { id: addressOf.issuer(issuer), type: ['Profile'], name: issuer.name, url: issuer.address };
}

/** What is achieved by completing a module. */
export function achievementOf(module: Module, issuer: Issuer) {
	const id = addressOf.achievement(issuer, module.id);
	const { passMark } = module.policy;
	return {
		id,
		type: ['Achievement'],
		achievementType: 'CertificateOfCompletion',
		name: module.title,
		description: module.subtitle || plainWords(module.summary) || module.title,
		criteria: { narrative: criteriaOf(module) },
		image: { id: addressOf.image(issuer, module.id), type: 'Image', caption: `Errata badge: ${module.title}` },
		// As far as the standard's form of it goes: BCP 47 has more.
		...(/^[a-z]{2,4}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$/.test(module.language)
			? { inLanguage: module.language }
			: {}),
		version: module.version,
		resultDescription: [
			{
				id: `${id}#score`,
				type: ['ResultDescription'],
				name: 'Share of the points, in percent',
				resultType: 'Percent',
				valueMin: '0',
				valueMax: '100',
				...(passMark === undefined ? {} : { requiredValue: String(passMark) })
			},
			{ id: `${id}#status`, type: ['ResultDescription'], name: 'Completion', resultType: 'Status' }
		]
	};
}

export function credentialOf(module: Module, issuer: Issuer, award: Award) {
	const { account, recipient } = award;
	const achievement = achievementOf(module, issuer);
	// The times in a record are those of the learner's own clock.
	const finishedAt = Math.min(award.at, account.finishedAt);
	return {
		'@context': context,
		id: `urn:uuid:${award.id}`,
		type: ['VerifiableCredential', 'OpenBadgeCredential'],
		name: module.title,
		issuer: profileOf(issuer),
		// In whole seconds: the signature says the same time as a number of them.
		validFrom: dateTime(award.at),
		awardedDate: dateTime(finishedAt),
		credentialSubject: {
			id: `urn:uuid:${award.subject}`,
			type: ['AchievementSubject'],
			identifier: identifiersOf(recipient),
			activityStartDate: dateTime(Math.min(finishedAt, account.startedAt)),
			activityEndDate: dateTime(finishedAt),
			achievement,
			result: [
				{ type: ['Result'], resultDescription: `${achievement.id}#score`, value: String(account.percent) },
				{ type: ['Result'], resultDescription: `${achievement.id}#status`, status: 'Completed' }
			],
			narrative: narrativeOf(account)
		},
		evidence: [
			{
				type: ['Evidence'],
				name: 'Record of the attempt',
				description:
					`Attempt ${award.attempt}, judged by version ${module.version} of the module ${module.id}. ` +
					`SHA-256 of the record: ${award.digest}.`,
				narrative: `${honesty} Whoever has the record can have it judged again.`
			}
		],
		credentialSchema: [{ id: schema, type: '1EdTechJsonSchemaValidator2019' }]
	};
}

/** What such a credential proves, and what not. */
const honesty =
	'The record was kept in the browser of whoever did the work, and was sent from there. Nobody watched, and its owner can change such a record: ' +
	'what is certified is what it comes to, not who did the work, or how.';

function criteriaOf({ sections, hunts, policy }: Module): string {
	const marked = sections.filter(({ passMark }) => passMark !== undefined);
	return [
		`Everything is handed in: ${numberOf(sections.length, 'section')}${hunts.length > 0 ? ` and ${numberOf(hunts.length, 'error hunt')}` : ''}.`,
		policy.passMark === undefined ? '' : `At least ${policy.passMark} percent of all points are earned.`,
		...marked.map(({ title, passMark }) => `In "${title}" at least ${passMark} percent of the points are earned.`),
		honesty
	]
		.filter((sentence) => sentence !== '')
		.join(' ');
}

function narrativeOf({ sections, items, answered, hunts, counts, score, bonus, success }: Account): string {
	const errors = counts.hits + counts.misses;
	const sound = counts.falseAlarms + counts.rejections;
	return [
		`${numberOf(sections, 'section')} handed in, ${answered} of ${numberOf(items, 'item')} answered.`,
		hunts === 0
			? ''
			: `${numberOf(hunts, 'error hunt')}: ${counts.hits} of ${numberOf(errors, 'error')} flagged, and ${counts.falseAlarms} of ${numberOf(sound, 'sound claim')} flagged wrongly.`,
		`${score.given} of ${numberOf(score.maximum, 'point')}${bonus > 0 ? `, ${bonus} of them for knowing how sure to be` : ''}.`,
		success === 'passed' ? 'Passed.' : ''
	]
		.filter((sentence) => sentence !== '')
		.join(' ');
}

function numberOf(count: number, what: string): string {
	return `${count} ${what}${count === 1 ? '' : 's'}`;
}

function identifiersOf({ name, email }: Recipient) {
	return [
		...(name === undefined
			? []
			: [{ type: 'IdentityObject', hashed: false, identityHash: name, identityType: 'name' }]),
		...(email === undefined
			? []
			: [
					{
						type: 'IdentityObject',
						hashed: true,
						identityHash: `sha256$${email.hash}`,
						identityType: 'emailAddress',
						salt: email.salt
					}
				])
	];
}

function dateTime(at: number): string {
	return `${new Date(1000 * Math.floor(at / 1000)).toISOString().slice(0, 19)}Z`;
}
