import { isJsonObject, type Json, type JsonObject } from './statement.ts';

/**
 * A context that begins with what was given and adds to it: nothing that was given is overwritten or moved. Activities that were given come
 * first and in their order; each stands once.
 */
export function contextOf(given: JsonObject, added: JsonObject): JsonObject {
	return {
		...added,
		...given,
		...joined('extensions', given, added, (one, other) => ({ ...objectIn(other), ...objectIn(one) })),
		...joined('contextActivities', given, added, joinActivities)
	};
}

function joined(
	name: string,
	given: JsonObject,
	added: JsonObject,
	join: (given: Json | undefined, added: Json | undefined) => JsonObject
): JsonObject {
	if (given[name] === undefined && added[name] === undefined) return {};
	return { [name]: join(given[name], added[name]) };
}

function joinActivities(given: Json | undefined, added: Json | undefined): JsonObject {
	const [first, second] = [objectIn(given), objectIn(added)];
	const names = new Set([...Object.keys(first), ...Object.keys(second)]);
	return Object.fromEntries([...names].map((name) => [name, joinLists(first[name], second[name])]));
}

function joinLists(given: Json | undefined, added: Json | undefined): readonly Json[] {
	const list = listIn(given);
	const ids = new Set(list.map(idOf));
	return [...list, ...listIn(added).filter((activity) => !ids.has(idOf(activity)))];
}

/** xAPI allows a single activity for a list of one. */
function listIn(value: Json | undefined): readonly Json[] {
	if (value === undefined) return [];
	return isList(value) ? value : [value];
}

function isList(value: Json): value is readonly Json[] {
	return Array.isArray(value);
}

function objectIn(value: Json | undefined): JsonObject {
	return isJsonObject(value) ? value : {};
}

function idOf(activity: Json): Json | undefined {
	return isJsonObject(activity) ? activity['id'] : activity;
}
