/** xAPI statements, as far as we make them: valid in version 1.0.3 and in 2.0. */

export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export type JsonObject = { readonly [name: string]: Json };

/** Words by language tag. */
export type LanguageMap = Readonly<Record<string, string>>;
/** By IRI. */
export type Extensions = JsonObject;

export type Statement = {
	/** A UUID that is the same whenever the same is told: storing it twice is storing it once. */
	readonly id: string;
	/** As it was given: an LMS compares. */
	readonly actor: JsonObject;
	readonly verb: { readonly id: string; readonly display: LanguageMap };
	readonly object: Activity;
	readonly result?: StatementResult;
	readonly context: JsonObject;
	/** ISO 8601, UTC. */
	readonly timestamp: string;
};

export type Activity = { readonly objectType: 'Activity'; readonly id: string; readonly definition?: Definition };

export type Definition = {
	readonly name?: LanguageMap;
	readonly description?: LanguageMap;
	/** IRI of the kind of activity. */
	readonly type?: string;
	readonly interactionType?: string;
	/** Each a whole right response. */
	readonly correctResponsesPattern?: readonly string[];
	readonly choices?: readonly Component[];
	readonly source?: readonly Component[];
	readonly target?: readonly Component[];
	readonly steps?: readonly Component[];
};
export type Component = { readonly id: string; readonly description: LanguageMap };

export type StatementResult = {
	readonly score?: StatementScore;
	readonly success?: boolean;
	readonly completion?: boolean;
	readonly response?: string;
	/** ISO 8601. */
	readonly duration?: string;
	readonly extensions?: Extensions;
};
/** `scaled` from 0 to 1. */
export type StatementScore = {
	readonly scaled: number;
	readonly raw: number;
	readonly min: number;
	readonly max: number;
};

export function isJsonObject(value: unknown): value is JsonObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** As xAPI wants ids to be, capitals or not. */
export function isUuid(text: string): boolean {
	return /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu.test(text);
}

/** What a text says as a JSON object; undefined where it is none. */
export function parseObject(text: string): JsonObject | undefined {
	try {
		const value: unknown = JSON.parse(text);
		return isJsonObject(value) ? value : undefined;
	} catch {
		return undefined;
	}
}
