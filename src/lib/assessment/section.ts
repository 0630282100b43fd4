/** What belongs to one section of a module. */
import type { Misconception, Module, Section, Source } from './module.ts';
import { listedWrong, remarks } from './judge.ts';

/** The sources that the section's items cite. */
export function sourcesOf(section: Section, module: Module): readonly Source[] {
	const cited = new Set(section.items.flatMap(({ sources }) => sources));
	return module.sources.filter(({ id }) => cited.has(id));
}

/** The misconceptions that a response to one of the section's items can reveal. */
export function misconceptionsOf(section: Section, module: Module): readonly Misconception[] {
	const revealed = new Set(
		section.items.flatMap(({ interaction }) =>
			listedWrong(interaction).flatMap((wrong) => remarks(interaction, wrong).map((remark) => remark.misconception))
		)
	);
	return module.misconceptions.filter(({ id }) => revealed.has(id));
}
