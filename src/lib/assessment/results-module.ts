import type { Module } from './module.ts';

/** The module without what its results never show: primers, passages in which nobody hunts, and all that labs and exhibits show. */
export function forResults({ xapi: _xapi, ...module }: Module): Module {
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
			passage: module.hunts.some((hunt) => hunt.section === section.id) ? section.passage : '',
			items: section.items.map(({ exhibit: _exhibit, ...item }) => item)
		}))
	};
}
