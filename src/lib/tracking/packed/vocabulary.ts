/** What a module calls its parts, as codecs for what is recorded about them. */
import type { Edition } from '#lib/assessment/attempt.ts';
import { textIn } from '#lib/assessment/hunt/edition.ts';
import { textOf } from '#lib/assessment/hunt/hunt.ts';
import type { Module } from '#lib/assessment/module.ts';
import { remembered } from '#lib/assessment/remembered.ts';
import type { Codec } from './codec.ts';
import { rangesOf, type Ranges } from './marks.ts';
import { responseCodecs, type ResponseCodecs } from './responses.ts';
import { idCodec } from './short-id.ts';

export type Vocabulary = {
	readonly modules: Codec<string>;
	readonly sections: Codec<string>;
	readonly items: Codec<string>;
	readonly hunts: Codec<string>;
	readonly sources: Codec<string>;
	/** Of an item, whether the module has it or not. */
	readonly responses: (item: string) => ResponseCodecs;
	/** Of the rubric of an item. */
	readonly criteria: (item: string) => Codec<string>;
	/** Of the text of a hunt. */
	readonly claims: (hunt: string) => Codec<string>;
	/** Where marks are made in a hunt; none where the module lacks the hunt. */
	readonly ranges: (hunt: string, edition: Edition, attempt: string) => Ranges;
};

export const vocabularyOf = remembered((module: Module): Vocabulary => {
	const items = module.sections.flatMap((section) => section.items);
	const interactions = new Map(items.map(({ id, interaction }) => [id, interaction]));
	return {
		modules: idCodec([module.id], 2),
		sections: idCodec(idsOf(module.sections), 2),
		items: idCodec(idsOf(items), 2),
		hunts: idCodec(idsOf(module.hunts), 2),
		sources: idCodec(idsOf(module.sources), 2),
		responses: remembering((item) => responseCodecs(interactions.get(item))),
		criteria: remembering((item) => {
			const interaction = interactions.get(item);
			return idCodec(interaction?.kind === 'extended-text' ? idsOf(interaction.rubric) : [], 1);
		}),
		claims: remembering((id) => {
			const hunt = module.hunts.find((one) => one.id === id);
			return idCodec(hunt ? idsOf(textOf(hunt, module).claims) : [], 2);
		}),
		ranges: remembering((id, edition, attempt) => {
			const hunt = module.hunts.find((one) => one.id === id);
			return rangesOf(hunt && textIn(edition, textOf(hunt, module), hunt, attempt));
		})
	};
});

/** A pure function of words that is worked out once for each. */
function remembering<Words extends readonly string[], Value>(
	make: (...words: Words) => Value
): (...words: Words) => Value {
	const known = new Map<string, Value>();
	return (...words) => {
		const name = JSON.stringify(words);
		const value = known.get(name) ?? make(...words);
		known.set(name, value);
		return value;
	};
}

function idsOf(parts: readonly { readonly id: string }[]): readonly string[] {
	return parts.map(({ id }) => id);
}
