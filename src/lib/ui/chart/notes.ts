/** Notes of a series as readers read them. */
import type { Chart, ChartPoint } from '#lib/assessment/exhibit.ts';
import type { Source } from '#lib/assessment/module.ts';

/** Where a note names a source by its id, its title stands instead. */
export function noteInWords(note: string, sources: readonly Source[]): string {
	return note
		.split(/;\s*/)
		.map((part) => sources.find(({ id }) => id === part)?.title ?? part)
		.join('; ');
}

export function withNotesInWords(chart: Chart, sources: readonly Source[]): Chart {
	const [first, ...others] = chart.lines;
	const readable = (line: typeof first) => ({
		...line,
		points: line.points.map((point) => ({ ...point, note: noteInWords(point.note, sources) }))
	});
	return { ...chart, lines: [readable(first), ...others.map(readable)] };
}

/** What the stars in the picture stand for, each note once a label. */
export function notedPoints({ lines }: Chart): readonly ChartPoint[] {
	const noted = lines.flatMap(({ points }) => points.filter(({ note }) => note !== ''));
	return noted.filter(({ x, note }, index) => noted.findIndex((one) => one.x === x && one.note === note) === index);
}
