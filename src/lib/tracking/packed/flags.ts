/** What is left of the flags in a hunt, as bytes. */
import type { CondensedFlag } from '#lib/assessment/hunt/flags.ts';
import { linkStates, type Links, type LinkState } from '#lib/assessment/hunt/links.ts';
import { confidenceLevels } from '#lib/assessment/statistics/calibration.ts';
import { byte, list, type Codec } from './codec.ts';

/** A byte for what was said of a claim: how sure the learner was, and above that the links. */
const LEVELS = 1 + confidenceLevels.length;
const STATES = linkStates.length;

export function flagsCodec(claims: Codec<string>): Codec<readonly CondensedFlag[]> {
	return list({
		write({ claim, confidence, links }, out) {
			claims.write(claim, out);
			const sureness = confidence ? confidenceLevels.indexOf(confidence) + 1 : 0;
			byte.write(sureness + LEVELS * (links ? 1 + numberOf(links) : 0), out);
		},
		read(from) {
			const claim = claims.read(from);
			const said = byte.read(from);
			const confidence = confidenceLevels[(said % LEVELS) - 1];
			const links = Math.floor(said / LEVELS);
			return { claim, ...(confidence && { confidence }), ...(links > 0 && { links: linksOf(links - 1) }) };
		}
	});
}

function numberOf({ type, repair, source }: Links): number {
	return [type, repair, source].reduce((number, state) => STATES * number + linkStates.indexOf(state), 0);
}

function linksOf(number: number): Links {
	return {
		type: stateOf(number / STATES ** 2),
		repair: stateOf(number / STATES),
		source: stateOf(number)
	};
}

/** The last digit. */
function stateOf(number: number): LinkState {
	return linkStates[Math.floor(number) % STATES] ?? 'open';
}
