import type { Draft } from '../draft.ts';
import type { Fault } from '../fault.ts';
import type { Check } from './check.ts';
import { correctOptions, sameOptionTexts } from './choices.ts';
import { typedNumbers, typedWords, units } from './entries.ts';
import { risingLevels, wordLimits } from './extended-texts.ts';
import { articleHash, encodings, fileSizes, seriesAndTables, strayFiles } from './files.ts';
import { gaps } from './gaps.ts';
import { correctLengths, correctPositions } from './giveaways.ts';
import { duplicateIds, itemPrefixes, reservedNames } from './ids.ts';
import { judgedItems } from './judged.ts';
import { accidentalLists, blocksInOptions, htmlTags, links, markupInPlainWords } from './markup.ts';
import { quotes } from './quotes.ts';
import { deadReferences, objectivesWithoutItems } from './references.ts';
import { matchMistakes, orderMistakes, sameTexts } from './sequences.ts';

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
	links,
	htmlTags,
	markupInPlainWords,
	blocksInOptions,
	accidentalLists,
	correctPositions,
	correctLengths
];

/** Everything that is wrong with what could be read, at once. */
export async function check(draft: Draft): Promise<readonly Fault[]> {
	const faults = (await Promise.all(checks.map((each) => each(draft)))).flat();
	return [...faults, ...judgedItems(draft, faults)];
}
