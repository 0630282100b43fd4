/** What tells the lines of a chart apart besides their color: dashes, signs at points, hatching. */

export type Look = {
	readonly ink: string;
	readonly muted: string;
	readonly grid: string;
	readonly ground: string;
	readonly lines: readonly [string, ...string[]];
};

/** By variables, which change with the light of the page. */
export const onPage: Look = {
	ink: 'var(--ink)',
	muted: 'var(--muted)',
	grid: 'var(--line)',
	ground: 'var(--ground)',
	lines: ['var(--chart-1)', 'var(--chart-2)', 'var(--chart-3)', 'var(--chart-4)']
};

/** By itself: for files, which stand on white. */
export const onPaper: Look = {
	ink: '#1d1b18',
	muted: '#5f5a52',
	grid: '#d8d2c6',
	ground: '#ffffff',
	lines: ['#a02a1d', '#1f5a8a', '#7a5c00', '#1d1b18']
};

export type Sign = 'circle' | 'square' | 'triangle' | 'diamond';

type Style = {
	readonly dash: string;
	readonly sign: Sign;
	/** Of bars: lines across a tile of 8 pixels; none where they are filled. */
	readonly hatch: string;
};

const styles: readonly [Style, ...Style[]] = [
	{ dash: 'none', sign: 'circle', hatch: '' },
	{ dash: '7 4', sign: 'square', hatch: 'M-2,2l4,-4M0,8l8,-8M6,10l4,-4' },
	{ dash: '2 3', sign: 'triangle', hatch: 'M0,2h8M0,6h8' },
	{ dash: '9 3 2 3', sign: 'diamond', hatch: 'M2,0v8M6,0v8M0,2h8M0,6h8' }
];

export function styleOf(line: number): Style {
	return styles[line % styles.length] ?? styles[0];
}

export function colorOf(line: number, { lines }: Look): string {
	return lines[line % lines.length] ?? lines[0];
}

export function fillOf(line: number, look: Look, id: string): string {
	return styleOf(line).hatch === '' ? colorOf(line, look) : `url(#${hatchId(line, id)})`;
}

export function hatchId(line: number, id: string): string {
	return `${id}-hatch-${line}`;
}
