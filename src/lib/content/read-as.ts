import * as v from 'valibot';
import { issueFaults } from './issue-faults.ts';
import type { Fault } from './fault.ts';

/**
 * `value` is there when the file, or the file without its faulty list entries, has the form that the schema asks for: other
 * checks go on with what is sound. `lost` holds the ids of entries left out, so that nobody reports them as unknown.
 */
export type Read<Value> = {
	readonly value?: Value;
	readonly lost: readonly string[];
	readonly whole: boolean;
	readonly faults: readonly Fault[];
};

/** Checks a file's data against its schema. */
export function readAs<Schema extends v.GenericSchema>(
	schema: Schema,
	file: string,
	data: unknown
): Read<v.InferOutput<Schema>> {
	const result = v.safeParse(schema, data);
	if (result.success) return { value: result.output, lost: [], whole: true, faults: [] };
	const faults = issueFaults(file, result.issues);
	const { rest, lost } = withoutFaultyEntries(data, result.issues);
	const again = v.safeParse(schema, rest);
	return again.success
		? { value: again.output, lost, whole: false, faults }
		: { lost: entryIds(data), whole: false, faults };
}

/** The data without those entries of its lists (items, sources, ...) that an issue points into. */
function withoutFaultyEntries(data: unknown, issues: readonly v.BaseIssue<unknown>[]) {
	const lost: string[] = [];
	if (!isGroup(data)) return { rest: data, lost };
	const faulty = new Map<string, Set<unknown>>();
	for (const issue of issues) {
		const [list, entry] = issue.path ?? [];
		if (list === undefined || entry === undefined || entry.type !== 'array') continue;
		const key = String(list.key);
		faulty.set(key, (faulty.get(key) ?? new Set()).add(entry.key));
	}
	const rest = Object.fromEntries(
		Object.entries(data).map(([key, value]) => {
			const indexes = faulty.get(key);
			if (indexes === undefined || !Array.isArray(value)) return [key, value];
			const entries: readonly unknown[] = value;
			lost.push(...entries.filter((_, index) => indexes.has(index)).flatMap(idOf));
			return [key, entries.filter((_, index) => !indexes.has(index))];
		})
	);
	return { rest, lost };
}

function entryIds(data: unknown): readonly string[] {
	if (!isGroup(data)) return [];
	return Object.values(data).flatMap((value: unknown) => (Array.isArray(value) ? value.flatMap(idOf) : []));
}

function idOf(entry: unknown): readonly string[] {
	return isGroup(entry) && typeof entry['id'] === 'string' ? [entry['id']] : [];
}

export function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
