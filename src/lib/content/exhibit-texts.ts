import { at, type At } from './placed-text.ts';
import type { ChartEntry } from './schema/charts.ts';
import type { ExhibitEntry } from './schema/exhibits.ts';

/** The texts of what an item shows, save those that stand in other files. */
export function exhibitTexts(exhibit: ExhibitEntry | undefined): readonly At[] {
	switch (exhibit?.kind) {
		case 'documents':
			return exhibit.documents.flatMap(({ id, title, points }) => [
				at(`exhibit.documents.${id}.title`, 'plain', title),
				...points.map((point, index) => at(`exhibit.documents.${id}.points[${index}]`, 'inline', point))
			]);
		case 'charts':
		case 'chart-pair':
			return [
				...chartsOf(exhibit).flatMap(({ path, chart }) => chartTexts(`exhibit.${path}`, chart)),
				...(exhibit.kind === 'charts' ? [] : [at('exhibit.lesson', 'block', exhibit.lesson)])
			];
		default:
			return [];
	}
}

/** The charts of an exhibit, each with its place in it. */
export function chartsOf(exhibit: ExhibitEntry | undefined): readonly { path: string; chart: ChartEntry }[] {
	switch (exhibit?.kind) {
		case 'charts':
			return exhibit.charts.map((chart, index) => ({ path: `charts[${index}]`, chart }));
		case 'chart-pair':
			return [
				{ path: 'misleading', chart: exhibit.misleading },
				{ path: 'honest', chart: exhibit.honest }
			];
		default:
			return [];
	}
}

function chartTexts(path: string, { title, caveat, lines }: ChartEntry): readonly At[] {
	const isThere = (text: string | undefined, where: string) => (text === undefined ? [] : [at(where, 'plain', text)]);
	return [
		at(`${path}.title`, 'plain', title),
		...isThere(caveat, `${path}.caveat`),
		...lines.flatMap(({ label, unit, points = [] }, index) => [
			...isThere(label, `${path}.lines[${index}].label`),
			...isThere(unit, `${path}.lines[${index}].unit`),
			...points.flatMap(({ x, note }, point) => [
				at(`${path}.lines[${index}].points[${point}].x`, 'plain', x),
				...isThere(note, `${path}.lines[${index}].points[${point}].note`)
			])
		])
	];
}
