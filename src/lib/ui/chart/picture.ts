/** A chart as a file that stands alone: on white, with its title, its legend, what must be known of it and its sources inside. */
import type { Chart } from '#lib/assessment/exhibit.ts';
import type { Source } from '#lib/assessment/module.ts';
import { m } from '#lib/paraglide/messages.js';
import { draw, element } from './draw.ts';
import { colorOf, fillOf, onPaper, styleOf } from './look.ts';
import { planOf } from './plan.ts';
import { sourceInWords } from './rows.ts';
import { notedPoints } from './notes.ts';
import { wrapWords } from './ticks.ts';
import { labelInWords } from './words.ts';

const width = 800;
const margin = 24;
const legendHeight = 22;
/** Dots for each of the picture's own. */
const density = 2;

type Text = {
	readonly size: number;
	readonly lines: readonly string[];
	readonly family: string;
	readonly fill: string;
};

export function svgOf(chart: Chart, sources: readonly Source[], id: string): string {
	const fileId = `${id}-file`;
	const drawing = draw(planOf(chart, width - 2 * margin), onPaper, fileId).svg;
	const title = textOf(chart.title, 22, onPaper.ink, 'Georgia, serif');
	const legend =
		chart.lines.length > 1 ? chart.lines.map(({ label }, index) => legendEntry(label, chart, index, fileId)) : [];
	const notes = notedPoints(chart).map(({ x, note }) => m.chart_noted({ label: labelInWords(x), note }));
	const below = [
		...(notes.length <= 6 ? notes : [m.chart_noted_many({ count: notes.length })]),
		...(chart.caveat === '' ? [] : [chart.caveat]),
		...(sources.length === 0 ? [] : [m.chart_sources({ sources: sources.map(sourceInWords).join('; ') })])
	].map((text) => textOf(text, 12, onPaper.muted));

	const parts: SVGElement[] = [];
	let top = margin;
	const place = (part: SVGElement, height: number) => {
		part.setAttribute('transform', `translate(${margin} ${top})`);
		parts.push(part);
		top += height;
	};
	place(textElement(title), heightOf(title) + 8);
	for (const entry of legend) place(entry, legendHeight);
	if (legend.length > 0) top += 6;
	const picture = element('g', {});
	picture.append(...drawing.childNodes);
	for (const name of ['fill', 'font-family', 'font-size', 'text-anchor']) {
		picture.setAttribute(name, drawing.getAttribute(name) ?? '');
	}
	place(picture, Number(drawing.getAttribute('height')) + 12);
	for (const text of below) place(textElement(text), heightOf(text) + 4);

	const height = Math.ceil(top + margin);
	const svg = element('svg', {
		xmlns: 'http://www.w3.org/2000/svg',
		width: String(width),
		height: String(height),
		viewBox: `0 0 ${width} ${height}`,
		color: onPaper.ink,
		role: 'img',
		'aria-label': chart.title
	});
	svg.append(element('rect', { width: '100%', height: '100%', fill: onPaper.ground }), ...parts);
	return new XMLSerializer().serializeToString(svg);
}

/** The policy of our pages lets pictures come from `data:` addresses, not from `blob:` ones. */
export async function pngOf(svg: string): Promise<Blob> {
	const image = new Image();
	image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
	await image.decode();
	const canvas = document.createElement('canvas');
	canvas.width = image.naturalWidth * density;
	canvas.height = image.naturalHeight * density;
	const context = canvas.getContext('2d');
	if (!context) throw new Error('This browser draws no pictures');
	context.drawImage(image, 0, 0, canvas.width, canvas.height);
	return await new Promise((resolve, reject) => {
		canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be packed'))), 'image/png');
	});
}

function textOf(text: string, size: number, fill: string, family = 'system-ui, sans-serif'): Text {
	return { size, fill, family, lines: wrapWords(text, Math.floor((width - 2 * margin) / (size * 0.54))) };
}

function heightOf({ size, lines }: Text): number {
	return size * 1.4 * lines.length;
}

function textElement({ size, lines, family, fill }: Text): SVGElement {
	const text = element('text', { 'font-size': String(size), 'font-family': family, fill });
	for (const [index, line] of lines.entries()) {
		const span = element('tspan', { x: '0', y: String(size * (1 + 1.4 * index)) });
		span.textContent = line;
		text.append(span);
	}
	return text;
}

function legendEntry(label: string, { mark, lines }: Chart, line: number, id: string): SVGElement {
	const color = colorOf(line, onPaper);
	const text = element('text', {
		x: '42',
		y: '14',
		'font-size': '13',
		'font-family': 'system-ui, sans-serif',
		fill: onPaper.ink
	});
	const hasRight = lines[line]?.axis === 'right';
	text.textContent = hasRight ? m.chart_legend_right({ label }) : label;
	const entry = element('g', {});
	entry.append(
		mark === 'line'
			? element('path', { d: 'M0,10h34', stroke: color, 'stroke-width': '2', 'stroke-dasharray': styleOf(line).dash })
			: element('rect', { x: '9', y: '2', width: '16', height: '16', fill: fillOf(line, onPaper, id), stroke: color }),
		text
	);
	return entry;
}
