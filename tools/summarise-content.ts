import { countLabs, scenarioPaths, tally, type LabCounts, type ScenarioPaths } from './summarise-labs.ts';
import { itemsOf } from '../src/lib/content/check/check.ts';
import type { Draft } from '../src/lib/content/draft.ts';
import { orderFaults, type Fault, type Files } from '../src/lib/content/fault.ts';
import { parseModule } from '../src/lib/content/parse-module.ts';
import { readDraft } from '../src/lib/content/read-draft.ts';
import { isErrorEntry } from '../src/lib/content/schema/claims-file.ts';
import { readingLevels, type ReadingLevel } from '../src/lib/content/reading-level.ts';

export type Counts = LabCounts & {
	readonly items: {
		readonly total: number;
		readonly bySection: Readonly<Record<string, number>>;
		readonly byKind: Readonly<Record<string, number>>;
	};
	/** Those that the key of some text lists, and of them those that are errors or that count. */
	readonly claims: number;
	readonly errors: number;
	readonly gradedClaims: number;
	/** Slots that a variant can word otherwise. */
	readonly variantSlots: number;
	/** Texts with a key. */
	readonly texts: number;
	readonly hunts: number;
	readonly sources: number;
	readonly series: number;
};

export type Summary = {
	readonly counts: Counts;
	readonly faults: readonly Fault[];
	readonly paths: readonly ScenarioPaths[];
	readonly levels: readonly ReadingLevel[];
	readonly languages: readonly string[];
};

/** Counts what could be read of a module, and gathers the faults of all its languages. */
export async function summarise(id: string, files: Files): Promise<Summary> {
	const { draft } = readDraft(files);
	const languages = draft?.outline.languages ?? [];
	const parsed = await Promise.all(
		[undefined, ...languages.slice(1)].map((language) => parseModule(id, files, language))
	);
	return {
		counts: countContent(draft),
		faults: orderFaults(parsed.flatMap(({ faults }) => faults)),
		paths: scenarioPaths(draft),
		levels: draft === undefined ? [] : readingLevels(draft),
		languages
	};
}

function countContent(draft: Draft | undefined): Counts {
	const items =
		draft === undefined ? [] : itemsOf(draft).map(({ section, item }) => ({ section: section.id, kind: item.kind }));
	return {
		items: {
			total: items.length,
			bySection: tally(items.map(({ section }) => section)),
			byKind: tally(items.map(({ kind }) => kind))
		},
		...countClaims(draft?.texts ?? []),
		hunts: draft?.settings?.hunts.length ?? 0,
		sources: draft?.sources.length ?? 0,
		series: draft?.series.length ?? 0,
		...countLabs(draft)
	};
}

function countClaims(
	texts: Draft['texts']
): Pick<Counts, 'claims' | 'errors' | 'gradedClaims' | 'variantSlots' | 'texts'> {
	const claims = texts.flatMap((text) =>
		(text.key?.claims ?? []).map((claim) => ({ ...claim, slot: `${text.id} ${claim.slot ?? claim.id}` }))
	);
	return {
		claims: claims.length,
		errors: claims.filter(isErrorEntry).length,
		gradedClaims: claims.filter(({ graded }) => graded).length,
		variantSlots: new Set(claims.flatMap(({ wordings, slot }) => (wordings.length > 0 ? [slot] : []))).size,
		texts: texts.length
	};
}
