/** Where badges are asked for, if there is such a place: a server has one, a package and a folder of files have none. */
import type { Attempt } from '#lib/assessment/attempt.ts';

export type BadgeRecipient = { readonly name: string; readonly email: string };

export type BadgeAnswer =
	| {
			readonly kind: 'signed';
			/** A compact JWS. */
			readonly credential: string;
			/** An SVG that holds it. */
			readonly image: string;
	  }
	/** With the reason in words. */
	| { readonly kind: 'refused'; readonly reason: string };

export type BadgeOffice = {
	/** Who signs; undefined where nobody does. */
	readonly issuer: () => Promise<string | undefined>;
	/** Rejects where the server cannot be reached. */
	readonly ask: (module: string, attempt: Attempt, recipient: BadgeRecipient) => Promise<BadgeAnswer>;
};
