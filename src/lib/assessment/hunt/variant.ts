/** Fresh variants of a text: other errors, equally many and equally hard. */
import { isGradedError, type Claim, type HuntText, type Wording } from './claim.ts';
import { drawEqual, type Weight } from './equal-draw.ts';
import { contains } from './resolve.ts';
import { trialsOf } from './trials.ts';

/**
 * The variant of a text that belongs to a seed: the same seed gives the same variant for the same text. Each slot takes one wording for all its
 * claims, the original or one that all of them offer. Which slots are wrong differs from seed to seed, the number of
 * error trials does not, nor (by more than twice `difficultyTolerance`) does the sum of their difficulties; see `drawEqual`. About half of the
 * slots that could be wrong are. A sound slot takes any sound wording, the original included where it is one.
 *
 * A claim that contains others is never worded otherwise itself. Where one of those is, it counts no more, for its verdict was on other
 * words. A claim whose wording is not that of the claim it repeated no longer repeats it.
 * A text without other wordings comes back as it is.
 */
export function variantOf(text: HuntText, seed: string): HuntText {
	const claims = composable(text);
	const parts = linkedParts(claims).map(optionsOf);
	const chosen: Choice = new Map(drawEqual(parts, seed).flatMap(({ choice }) => [...choice]));
	if (chosen.size === 0) return text;
	return anchored({ ...text, claims }, reworded(claims, chosen), chosen);
}

/**
 * In how many ways the claims can be worded that are composed together, see `linkedParts`. `variantOf` weighs each of these: of a text that offers very
 * many in one part it must not be asked.
 */
export function waysToWord(text: HuntText): readonly { readonly claims: readonly Claim[]; readonly ways: number }[] {
	return linkedParts(composable(text)).map((claims) => ({
		claims,
		ways: slotsOf(claims).reduce((ways, slot) => ways * candidatesOf(claims, slot).length, 1)
	}));
}

/** The claims with the wordings that they can take: none where they contain others. */
function composable({ claims }: HuntText): readonly Claim[] {
	return claims.map((claim) => (claims.some((inner) => contains(claim, inner)) ? { ...claim, wordings: [] } : claim));
}

/** By slot the id of a wording. Slots that keep their original are left out. */
type Choice = ReadonlyMap<string, string>;
type Option = Weight & { readonly choice: Choice };

/**
 * The claims, in parts of which each can be composed without regard to the others: claims of a slot are together, and those that are
 * one trial, and an error with the claims within it, since it stops counting when one of them changes.
 */
function linkedParts(claims: readonly Claim[]): readonly (readonly Claim[])[] {
	const parts: Claim[][] = [];
	for (const claim of claims) {
		const linked = parts.filter((part) => part.some((other) => areLinked(claim, other)));
		for (const part of linked) parts.splice(parts.indexOf(part), 1);
		parts.push([...linked.flat(), claim]);
	}
	return parts.map((part) => claims.filter((claim) => part.includes(claim)));
}

function areLinked(one: Claim, other: Claim): boolean {
	return (
		one.slot === other.slot ||
		(one.repeatOf ?? one.id) === (other.repeatOf ?? other.id) ||
		one.repeatOf === other.id ||
		other.repeatOf === one.id ||
		(isGradedError(one) && contains(one, other)) ||
		(isGradedError(other) && contains(other, one))
	);
}

/** Every way to compose a part. Slots of one part multiply: parts are small, for few claims are linked. */
function optionsOf(part: readonly Claim[]): readonly [Option, ...Option[]] {
	let choices: readonly Choice[] = [new Map()];
	for (const slot of slotsOf(part)) {
		const candidates = candidatesOf(part, slot);
		choices = choices.flatMap((choice) =>
			candidates.map((id) => (id === undefined ? choice : new Map([...choice, [slot, id]])))
		);
	}
	const [first = new Map<string, string>(), ...others] = choices;
	const option = (choice: Choice): Option => ({ ...weightOf(reworded(part, choice)), choice });
	return [option(first), ...others.map(option)];
}

function slotsOf(part: readonly Claim[]): readonly string[] {
	return [...new Set(part.map(({ slot }) => slot))];
}

/** The ids of the wordings a slot may take; undefined is the original. */
function candidatesOf(part: readonly Claim[], slot: string): readonly (string | undefined)[] {
	const claims = part.filter((claim) => claim.slot === slot);
	const offered = claims[0]?.wordings ?? [];
	const shared = offered.filter(({ id }) => claims.every((claim) => findWording(claim, id)));
	const ids = [undefined, ...shared.map(({ id }) => id)];
	const isWrong = (id: string | undefined) =>
		claims.some((claim) => isGradedError(id === undefined ? claim : wordedAs(claim, id)));
	const sound = ids.filter((id) => !isWrong(id));
	return [...sound, ...ids.filter(isWrong)];
}

/** The number of error trials and the sum of their difficulties, as the judge counts them. */
function weightOf(claims: readonly Claim[]): Weight {
	const errors = trialsOf(claims.map((claim) => ({ claim, marks: [], flagged: false }))).filter(({ error }) => error);
	return {
		errors: errors.length,
		difficulty: errors.reduce((sum, { claims: [first] }) => sum + first.claim.difficulty, 0)
	};
}

/** The claims with the verdicts of the chosen wordings, still in their old places. */
function reworded(claims: readonly Claim[], choice: Choice): readonly Claim[] {
	const worded = claims.map((claim) => wordedAs(claim, choice.get(claim.slot)));
	const changed = claims.filter((claim, index) => claim !== worded[index]);
	return worded.map((claim) => {
		const first = worded.find(({ id }) => id === claim.repeatOf);
		const { repeatOf, ...rest } = claim;
		const own: Claim = first && first.wording !== claim.wording ? rest : { ...rest, repeatOf };
		const isOutdated = claim.ungraded === undefined && changed.some((inner) => contains(claim, inner));
		// An empty reason: this one is not the author's, and the page says it in the learner's language.
		return isOutdated ? { ...own, ungraded: '' } : own;
	});
}

function wordedAs(claim: Claim, id: string | undefined): Claim {
	const wording = findWording(claim, id);
	if (!wording) return claim;
	const { start, end, slot, repeatOf, ungraded } = claim;
	const { id: name, text: _, ...said } = wording;
	return { id: claim.id, start, end, slot, repeatOf, ungraded, ...said, wording: name, wordings: [] };
}

function findWording(claim: Claim, id: string | undefined): Wording | undefined {
	return claim.wordings.find((wording) => wording.id === id);
}

/** The text with the chosen wordings in it, and the claims where they now are. */
function anchored(original: HuntText, claims: readonly Claim[], choice: Choice): HuntText {
	const changes = original.claims.flatMap((claim) => {
		const wording = findWording(claim, choice.get(claim.slot));
		return wording ? { start: claim.start, end: claim.end, text: wording.text } : [];
	});
	let text = '';
	let copied = 0;
	for (const change of changes) {
		text += original.text.slice(copied, change.start) + change.text;
		copied = change.end;
	}
	text += original.text.slice(copied);
	const moved = (offset: number) =>
		changes
			.filter(({ end }) => end <= offset)
			.reduce((place, change) => place + change.text.length - (change.end - change.start), offset);
	return {
		...original,
		text,
		claims: claims.map((claim) => ({ ...claim, start: moved(claim.start), end: moved(claim.end) }))
	};
}
