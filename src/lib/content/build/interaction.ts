import type { Interaction, InteractionKind, InteractionOf } from '#lib/assessment/interaction/interaction.ts';
import type { Draft } from '../draft.ts';
import { parseGapText } from '../gap-text.ts';
import { toHtml, toInlineHtml, toLabel } from '../markdown.ts';
import type { ItemEntry, ItemOf } from '../schema/items.ts';
import { buildForecast, buildGridPlacement, buildPlay, buildTrendDrawing } from './lab-interactions.ts';

type Builders = { readonly [Kind in InteractionKind]: (item: ItemOf<Kind>, draft: Draft) => InteractionOf<Kind> };

const builders = {
	choice: ({ kind, cardinality, options }) => ({
		kind,
		cardinality,
		options: options.map((option) => ({ ...explained(option), text: toInlineHtml(option.text) }))
	}),
	'inline-choice': ({ kind, text, gaps }) => ({
		kind,
		parts: parseGapText(toLabel(text)),
		gaps: gaps.map((gap) => ({ id: gap.id, options: gap.options.map(labelled) }))
	}),
	'text-entry': ({ kind, accept, mistakes }) => ({ kind, accept, mistakes: mistakes.map(explained) }),
	'numeric-entry': ({ kind, value, tolerance, unit, otherUnits, mistakes }) => ({
		kind,
		value,
		tolerance,
		unit,
		otherUnits,
		mistakes: mistakes.map(explained)
	}),
	match: ({ kind, targets, rows }) => ({
		kind,
		targets: targets.map(({ id, text }) => ({ id, text: toLabel(text) })),
		rows: rows.map((row) => ({ ...labelled(row), mistakes: row.mistakes.map(explained) }))
	}),
	order: ({ kind, elements, mistakes }) => ({
		kind,
		elements: elements.map(labelled),
		mistakes: mistakes.map(explained)
	}),
	'extended-text': ({ kind, words, outline, rubric, model }) => ({
		kind,
		words,
		outline: outline.map(({ id, text }) => ({ id, text: toLabel(text) })),
		rubric: rubric.map(({ id, text, levels }) => ({
			id,
			text: toLabel(text),
			levels: levels.map((level) => ({ ...level, text: toLabel(level.text) }))
		})),
		model: toHtml(model)
	}),
	'axis-placement': ({ kind, minimum, maximum, step, unit, value, tolerance, reach, landmarks, mistakes }) => ({
		...{ kind, minimum, maximum, step, unit, value, tolerance, reach },
		landmarks: landmarks.map(({ at, text }) => ({ at, text: toLabel(text) })),
		mistakes: mistakes.map(explained)
	}),
	'grid-placement': buildGridPlacement,
	'trend-drawing': buildTrendDrawing,
	forecast: buildForecast,
	scenario: buildPlay
} satisfies Builders;

/** The interaction of an item, its Markdown made into HTML, and what it takes from other files looked up. */
export function buildInteraction(item: ItemEntry, draft: Draft): Interaction {
	switch (item.kind) {
		case 'choice':
			return builders.choice(item);
		case 'inline-choice':
			return builders['inline-choice'](item);
		case 'text-entry':
			return builders['text-entry'](item);
		case 'numeric-entry':
			return builders['numeric-entry'](item);
		case 'match':
			return builders.match(item);
		case 'order':
			return builders.order(item);
		case 'extended-text':
			return builders['extended-text'](item);
		case 'axis-placement':
			return builders['axis-placement'](item);
		case 'grid-placement':
			return builders['grid-placement'](item, draft);
		case 'trend-drawing':
			return builders['trend-drawing'](item, draft);
		case 'forecast':
			return builders.forecast(item);
		case 'scenario':
			return builders.scenario(item, draft);
	}
}

function explained<Entry extends { readonly explanation: string }>(entry: Entry): Entry {
	return { ...entry, explanation: toHtml(entry.explanation) };
}

function labelled<Entry extends { readonly text: string; readonly explanation: string }>(entry: Entry): Entry {
	return { ...explained(entry), text: toLabel(entry.text) };
}
