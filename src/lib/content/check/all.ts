import type { Module } from '#lib/assessment/module.ts';
import type { Draft } from '../draft.ts';
import type { Fault } from '../fault.ts';
import { anchors } from './anchors.ts';
import { axisPlacements } from './axis-placements.ts';
import { buildHuntedTexts } from './built-texts.ts';
import type { Check } from './check.ts';
import { chartPairs } from './chart-pairs.ts';
import { charts } from './charts.ts';
import { correctOptions, sameOptionTexts } from './choices.ts';
import { claimTexts } from './claim-texts.ts';
import { claimWords } from './claim-words.ts';
import { dates, eventOrder, forecastDates } from './dates.ts';
import { typedNumbers, typedWords, units } from './entries.ts';
import { risingLevels, wordLimits } from './extended-texts.ts';
import { articleHash, encodings, fileSizes, seriesAndTables, strayFiles } from './files.ts';
import { flaggable } from './flaggable.ts';
import { gaps } from './gaps.ts';
import { correctLengths, correctPositions } from './giveaways.ts';
import { gridPlacements } from './grid-placements.ts';
import { hunts } from './hunts.ts';
import { duplicateIds, itemPrefixes, reservedNames } from './ids.ts';
import { judgedItems } from './judged.ts';
import { judgedHunts } from './judged-hunts.ts';
import { labs } from './labs.ts';
import { accidentalLists, blocksInOptions, htmlTags, links, markupInPlainWords } from './markup.ts';
import { nesting } from './nesting.ts';
import { quotes } from './quotes.ts';
import { deadReferences, objectivesWithoutItems } from './references.ts';
import { repairs } from './repairs.ts';
import { repeats } from './repeats.ts';
import { scenarioPlays } from './scenario-plays.ts';
import { scenarios } from './scenarios.ts';
import { matchMistakes, orderMistakes, sameTexts } from './sequences.ts';
import { sameWordings, slots } from './slots.ts';
import { statementLengths } from './statement-lengths.ts';
import { textHashes } from './text-hashes.ts';
import { linkedWordings, someVariants } from './variants.ts';
import { trendDrawings, trendSources } from './trend-drawings.ts';
import { unfitForWordings, wordingParts } from './wordings.ts';

const checks: readonly Check[] = [
	encodings,
	fileSizes,
	strayFiles,
	seriesAndTables,
	articleHash,
	reservedNames,
	duplicateIds,
	itemPrefixes,
	deadReferences,
	objectivesWithoutItems,
	quotes,
	correctOptions,
	sameOptionTexts,
	gaps,
	typedWords,
	typedNumbers,
	units,
	matchMistakes,
	orderMistakes,
	sameTexts,
	wordLimits,
	risingLevels,
	labs,
	dates,
	eventOrder,
	axisPlacements,
	gridPlacements,
	trendDrawings,
	forecastDates,
	charts,
	chartPairs,
	trendSources,
	scenarios,
	links,
	htmlTags,
	markupInPlainWords,
	blocksInOptions,
	accidentalLists,
	correctPositions,
	correctLengths,
	hunts,
	textHashes,
	anchors,
	nesting,
	claimWords,
	claimTexts,
	repeats,
	repairs,
	wordingParts,
	unfitForWordings,
	slots,
	sameWordings
];

/** Everything that is wrong with what could be read, at once. `unreadable` are the faults that reading found. */
export async function check(draft: Draft, unreadable: readonly Fault[]): Promise<readonly Fault[]> {
	const single = (await Promise.all(checks.map((each) => each(draft)))).flat();
	const faults = [...single, ...scenarioPlays(draft, [...unreadable, ...single])];
	const hunted = buildHuntedTexts(draft, [...unreadable, ...faults]);
	return [
		...faults,
		...judgedItems(draft, [...unreadable, ...faults]),
		...(hunted === undefined ? [] : huntedTexts(draft, hunted))
	];
}

/** What is told of texts and hunts that have no other faults. */
function huntedTexts(draft: Draft, module: Module): readonly Fault[] {
	const variants = someVariants(module);
	return [
		...linkedWordings(draft, module),
		...statementLengths(module, variants),
		...flaggable(draft, module, variants),
		...judgedHunts(module, variants)
	];
}
