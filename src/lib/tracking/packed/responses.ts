/** Responses of each kind as bytes. Ids of options, rows and the like are short within their item. */
import type { InteractionKind, Interaction, Response, ResponseOf } from '#lib/assessment/interaction/interaction.ts';
import {
	byte,
	list,
	number,
	numberOrNull,
	oneOf,
	optional,
	pair,
	record,
	text,
	type Codec,
	type Sink
} from './codec.ts';
import { idCodec } from './short-id.ts';

/** In an order that never changes: a new kind comes last. */
export const responseKinds = [
	'choice',
	'inline-choice',
	'text-entry',
	'numeric-entry',
	'match',
	'order',
	'extended-text',
	'axis-placement',
	'grid-placement',
	'trend-drawing',
	'forecast',
	'scenario'
] as const satisfies readonly InteractionKind[];

const decimalMarks = ['.', ','] as const;

export type ResponseCodecs = { readonly [Kind in InteractionKind]: Codec<ResponseOf<Kind>> };

/** A response whose `kind` the compiler knows to be `Kind`, so that the codec of that kind fits it. */
type Of<Kind extends InteractionKind> = { readonly [Each in Kind]: ResponseOf<Each> & { readonly kind: Each } }[Kind];

export function writeResponse<Kind extends InteractionKind>(
	codecs: ResponseCodecs,
	response: Of<Kind>,
	out: Sink
): void {
	const kind: Kind = response.kind;
	codecs[kind].write(response, out);
}

/** Codecs for responses to this interaction, and to any other; undefined for an item that the module lacks. */
export function responseCodecs(interaction: Interaction | undefined): ResponseCodecs {
	const known = interaction ? partsOf(interaction) : { parts: [], values: [] };
	const part = idCodec(known.parts, 1);
	const value = idCodec(known.values, 1);
	const parts = list(part);
	return {
		choice: mapped(parts, { from: ({ chosen }) => chosen, to: (chosen) => ({ kind: 'choice', chosen }) }),
		'inline-choice': mapped(record(part, value), {
			from: ({ chosen }) => chosen,
			to: (chosen) => ({ kind: 'inline-choice', chosen })
		}),
		'text-entry': mapped(text, {
			from: (response) => response.text,
			to: (words) => ({ kind: 'text-entry', text: words })
		}),
		'numeric-entry': mappedPair(oneOf(decimalMarks), text, {
			from: ({ decimalMark, text: typed }) => [decimalMark, typed],
			to: (decimalMark, typed) => ({ kind: 'numeric-entry', text: typed, decimalMark })
		}),
		match: mapped(record(part, value), { from: ({ pairs }) => pairs, to: (pairs) => ({ kind: 'match', pairs }) }),
		order: mapped(parts, { from: ({ order }) => order, to: (order) => ({ kind: 'order', order }) }),
		'extended-text': mappedPair(text, optional(record(part, text)), {
			from: ({ text: words, notes }) => [words, notes],
			to: (words, notes) => ({ kind: 'extended-text', text: words, ...(notes && { notes }) })
		}),
		'axis-placement': mapped(numberOrNull, {
			from: (response) => response.value,
			to: (place) => ({ kind: 'axis-placement', value: place })
		}),
		'grid-placement': mapped(record(part, place), {
			from: ({ places }) => places,
			to: (places) => ({ kind: 'grid-placement', places })
		}),
		'trend-drawing': mapped(list(numberOrNull), {
			from: ({ values }) => values,
			to: (values) => ({ kind: 'trend-drawing', values })
		}),
		forecast: mapped(record(part, number), {
			from: ({ percents }) => percents,
			to: (percents) => ({ kind: 'forecast', percents })
		}),
		scenario: mappedPair(parts, list(value), {
			from: ({ path, evidence }) => [path, evidence],
			to: (path, evidence) => ({ kind: 'scenario', path, evidence })
		})
	};
}

/** Any response, with its kind before it. */
export function anyResponse(codecs: ResponseCodecs): Codec<Response> {
	return {
		write(response, out) {
			out.bytes.push(responseKinds.indexOf(response.kind));
			writeResponse(codecs, response, out);
		},
		read: (from) => codecs[responseKinds[byte.read(from)] ?? 'choice'].read(from)
	};
}

const place = mappedPair(numberOrNull, numberOrNull, {
	from: ({ across, up }: ResponseOf<'grid-placement'>['places'][string]) => [across, up],
	to: (across, up) => ({ across, up })
});

/** A codec for what can be turned into what another writes, and back. */
function mapped<Value, Written>(
	codec: Codec<Written>,
	{ from, to }: { readonly from: (value: Value) => Written; readonly to: (written: Written) => Value }
): Codec<Value> {
	return {
		write: (value, out) => codec.write(from(value), out),
		read: (source) => to(codec.read(source))
	};
}

/** The same for two things, one after the other. */
function mappedPair<Value, One, Other>(
	one: Codec<One>,
	other: Codec<Other>,
	{
		from,
		to
	}: { readonly from: (value: Value) => readonly [One, Other]; readonly to: (one: One, other: Other) => Value }
): Codec<Value> {
	return mapped(pair(one, other), { from, to: ([first, second]) => to(first, second) });
}

type Known = {
	/** Of what is answered: options, rows, elements, questions, choices on the way. */
	readonly parts: readonly string[];
	/** Of what it is answered with, where that has ids too. */
	readonly values: readonly string[];
};

function partsOf(interaction: Interaction): Known {
	switch (interaction.kind) {
		case 'choice':
			return { parts: idsOf(interaction.options), values: [] };
		case 'inline-choice':
			return { parts: idsOf(interaction.gaps), values: interaction.gaps.flatMap(({ options }) => idsOf(options)) };
		case 'match':
			return { parts: idsOf(interaction.rows), values: idsOf(interaction.targets) };
		case 'order':
			return { parts: idsOf(interaction.elements), values: [] };
		case 'extended-text':
			return { parts: idsOf(interaction.outline), values: [] };
		case 'grid-placement':
			return { parts: idsOf(interaction.rows), values: [] };
		case 'forecast':
			return { parts: idsOf(interaction.questions), values: [] };
		case 'scenario': {
			const { nodes, evidence } = interaction.scenario;
			return { parts: nodes.flatMap(({ choices }) => idsOf(choices)), values: idsOf(evidence) };
		}
		case 'text-entry':
		case 'numeric-entry':
		case 'axis-placement':
		case 'trend-drawing':
			return { parts: [], values: [] };
	}
}

function idsOf(parts: readonly { readonly id: string }[]): readonly string[] {
	return parts.map(({ id }) => id);
}
