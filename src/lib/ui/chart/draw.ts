/** Draws a plan with Observable Plot (docs/decisions/0005-charts.md). */
import { dot, line as curve, plot, rect, ruleX, ruleY, text } from '@observablehq/plot';
import { colorOf, fillOf, hatchId, styleOf, type Look } from './look.ts';
import type { Mark, Plan, Scale } from './plan.ts';
import type { Spot } from './walk.ts';

export type Drawing = { readonly svg: SVGSVGElement; readonly spots: readonly Spot[] };

const namespace = 'http://www.w3.org/2000/svg';
/** Of a group of bars, as a share of a step. */
const groupWidth = 0.82;
/** Signs closer than this, in pixels, would run into a band. */
const signDistance = 12;
const tickLength = 5;
const fontSize = 11;

/** `id` is unique in the page: patterns are found by it. */
export function draw(plan: Plan, look: Look, id: string): Drawing {
	const { base, margins } = plan;
	const drawn = plot({
		width: plan.width,
		height: plan.height,
		marginLeft: margins.left,
		marginRight: margins.right,
		marginTop: margins.top,
		marginBottom: margins.bottom,
		x: { type: 'linear', domain: [...plan.span], axis: null },
		y: { type: 'linear', domain: [base.from, base.to], axis: null, clamp: plan.form === 'bars' },
		// Labels and their places are known: marks draw them as they are, where axes would work them out again.
		marks: [
			ruleY((plan.left ?? plan.right)?.ticks, { y: 'at', stroke: look.grid }),
			...plan.lines.flatMap((line, index) =>
				plan.form === 'bars' ? bars(plan, line, index, look, id) : course(plan, line, index, look)
			),
			...plan.lines.flatMap((line, index) => stars(plan, line, index, look)),
			ruleY([groundOf(plan)], { stroke: look.ink }),
			ruleX(plan.below, { x: 'at', y1: base.from, y2: base.from, insetBottom: -tickLength, stroke: look.muted }),
			text(plan.below, {
				x: 'at',
				text: 'text',
				frameAnchor: 'bottom',
				lineAnchor: 'top',
				dy: tickLength + 4,
				lineHeight: 1.2,
				fontSize,
				fill: look.ink
			}),
			...(plan.left ? axis(plan.left, 'left', margins.left, look) : []),
			...(plan.right ? axis(plan.right, 'right', margins.right, look) : [])
		]
	});
	if (!(drawn instanceof SVGSVGElement)) throw new Error('Plot made a figure where a drawing was asked for');
	// Styles of its own would break the content security policy; what they say stands in ChartPlot.svelte.
	drawn.querySelector('style')?.remove();
	drawn.prepend(hatchings(plan, look, id));
	const across = drawn.scale('x');
	const up = drawn.scale('y');
	const spots = plan.lines.flatMap((marks, line) =>
		marks.map(({ at, y }, point) => ({
			line,
			point,
			x: Number(across?.apply(plan.form === 'bars' ? middleOf(plan, line, at) : at)),
			y: Number(up?.apply(Math.min(base.to, Math.max(base.from, y ?? base.from))))
		}))
	);
	return { svg: drawn, spots };
}

/** Numbers in the margin, and the unit above them, from the edge of the picture on. */
function axis({ unit, ticks }: Scale, side: 'left' | 'right', margin: number, look: Look) {
	const out = side === 'left' ? -1 : 1;
	return [
		text(ticks, {
			y: 'at',
			text: 'text',
			frameAnchor: side,
			textAnchor: side === 'left' ? 'end' : 'start',
			dx: 8 * out,
			fontSize,
			fill: look.ink
		}),
		text([unit], {
			text: (one: string) => one,
			frameAnchor: `top-${side}`,
			textAnchor: side === 'left' ? 'start' : 'end',
			lineAnchor: 'bottom',
			dx: (margin - 1) * out,
			dy: -12,
			fontSize,
			fill: look.ink
		})
	];
}

/** Where bars begin: at zero as far as the axis shows it. */
function groundOf({ base }: Plan): number {
	return Math.min(base.to, Math.max(base.from, 0));
}

function middleOf({ lines }: Plan, line: number, at: number): number {
	return at + groupWidth * ((line + 0.5) / lines.length - 0.5);
}

function bars(plan: Plan, marks: readonly Mark[], line: number, look: Look, id: string) {
	const half = (groupWidth / plan.lines.length) * 0.46;
	return rect(marks.filter(hasFigure), {
		x1: ({ at }: Mark) => middleOf(plan, line, at) - half,
		x2: ({ at }: Mark) => middleOf(plan, line, at) + half,
		y1: groundOf(plan),
		y2: 'y',
		fill: fillOf(line, look, id),
		stroke: colorOf(line, look)
	});
}

function course(plan: Plan, marks: readonly Mark[], line: number, look: Look) {
	const color = colorOf(line, look);
	const { dash, sign } = styleOf(line);
	return [
		curve(marks, { x: 'at', y: 'y', stroke: color, strokeWidth: 2, strokeDasharray: dash, clip: 'frame' }),
		dot(signed(plan, marks, line), { x: 'at', y: 'y', symbol: sign, r: 3.5, fill: color, clip: 'frame' })
	];
}

/** The points that carry the sign of their line: all, or every so many, at other places for each line. */
function signed({ width, span, lines }: Plan, marks: readonly Mark[], line: number): readonly Mark[] {
	const step = width / (span[1] - span[0]);
	const every = Math.ceil(signDistance / step);
	const shift = Math.floor((line * every) / lines.length);
	const wide = every * Math.ceil(48 / (every * step));
	return marks.filter((mark, index) => hasFigure(mark) && (every === 1 || (index + shift) % wide === 0));
}

/** Above points that something must be known about. */
function stars(plan: Plan, marks: readonly Mark[], line: number, look: Look) {
	const noted = marks.filter((mark) => mark.isNoted && hasFigure(mark));
	if (noted.length === 0) return [];
	return [
		text(noted, {
			x: ({ at }: Mark) => (plan.form === 'bars' ? middleOf(plan, line, at) : at),
			y: ({ y }: Mark) => Math.max(y ?? 0, plan.base.from),
			text: () => '*',
			dy: -6,
			fontSize: 16,
			fill: look.ink,
			stroke: look.ground,
			strokeWidth: 3
		})
	];
}

function hasFigure({ y }: Mark): boolean {
	return y !== null;
}

function hatchings(plan: Plan, look: Look, id: string): SVGElement {
	const definitions = document.createElementNS(namespace, 'defs');
	if (plan.form === 'line') return definitions;
	for (const line of plan.lines.keys()) {
		const { hatch } = styleOf(line);
		if (hatch === '') continue;
		const pattern = element('pattern', {
			id: hatchId(line, id),
			width: '8',
			height: '8',
			patternUnits: 'userSpaceOnUse'
		});
		pattern.append(element('path', { d: hatch, stroke: colorOf(line, look), 'stroke-width': '1.6', fill: 'none' }));
		definitions.append(pattern);
	}
	return definitions;
}

export function element(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
	const made = document.createElementNS(namespace, name);
	for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
	return made;
}
