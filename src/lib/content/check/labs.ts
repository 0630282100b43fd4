import { place, type Draft } from '../draft.ts';
import type { Fault } from '../fault.ts';

/** A lab has something to work with. */
export function labs(draft: Draft): readonly Fault[] {
	const { language, unread } = draft;
	const data = {
		timeline: { file: place.events(language), entries: draft.events },
		actors: { file: place.actors(language), entries: draft.actors },
		charts: { file: place.series(language), entries: draft.series }
	};
	return Object.entries(draft.settings?.labs ?? {}).flatMap(([section, kind]) => {
		const { file, entries } = data[kind];
		if (entries.length > 0 || unread.has(file)) return [];
		return [
			{
				file: place.settings,
				path: `labs.${section}`,
				expected: `a lab whose data are there: ${kind} needs entries in ${file}`,
				found: 'none'
			}
		];
	});
}
