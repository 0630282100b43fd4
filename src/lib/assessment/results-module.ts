import type { Module } from './module.ts';

/** The module without what its results never show: primers and passages, and all that labs and exhibits show. */
export function forResults(module: Module): Module {
	return {
		...module,
		events: [],
		themes: [],
		actors: [],
		sides: [],
		series: [],
		sections: module.sections.map((section) => ({
			...section,
			primer: '',
			passage: '',
			items: section.items.map(({ exhibit: _exhibit, ...item }) => item)
		}))
	};
}
