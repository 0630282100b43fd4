/** Dragging one element of a list to another place, by mouse, pen or finger. Loaded when a handle is first reached for. */

export type Drag = {
	/** How far the element was moved, in pixels. */
	readonly by: number;
	/** The place in which it would come to stand, from 0. */
	readonly to: number;
	/** How far those on its way move to make room for it, in pixels. */
	readonly room: number;
};

/** Where a list of such elements is, from top to bottom, in any one measure. */
type Span = { readonly top: number; readonly bottom: number };

/** The place that an element takes when it is at `own`: the others make room when it covers them up to their middle. */
export function placeAt(own: Span, spans: readonly Span[], from: number): number {
	const standsBefore = ({ top, bottom }: Span, index: number) =>
		index < from ? (top + bottom) / 2 < own.top : (top + bottom) / 2 < own.bottom;
	return spans.filter((span, index) => index !== from && standsBefore(span, index)).length;
}

/** So near to an end of the window, in pixels, the page moves along; at the end itself by `fastest` pixels a frame. */
const margin = 70;
const fastest = 14;

/** By how many pixels the page is to move for a pointer at `y` in a window whose visible part goes from `top` to `bottom`. */
export function scrollAt(y: number, top: number, bottom: number): number {
	const beyond = Math.max(y - bottom + margin, 0) - Math.max(top + margin - y, 0);
	return Math.round(fastest * Math.max(-1, Math.min(1, beyond / margin)));
}

/**
 * Follows the pointer that pressed `down` until it is lifted; calls back on the way. Resolves to the new place, or to undefined where the
 * drag was given up: by Escape, by leaving the window, or by the browser.
 */
export function followDrag(
	down: PointerEvent,
	elements: readonly Element[],
	from: number,
	onmove: (drag: Drag) => void
): Promise<number | undefined> {
	const start = down.clientY + scrollY;
	const spans = elements.map((element) => {
		const { top, bottom } = element.getBoundingClientRect();
		return { top: top + scrollY, bottom: bottom + scrollY };
	});
	const own = spans[from] ?? { top: start, bottom: start };
	const next = spans[from + 1];
	const previous = spans[from - 1];
	const gap = next ? next.top - own.bottom : previous ? own.top - previous.bottom : 0;
	const room = own.bottom - own.top + gap;
	// The bar at the top covers what is under it.
	const barHeight = parseFloat(getComputedStyle(document.documentElement).scrollPaddingBlockStart) || 0;
	const { promise, resolve } = Promise.withResolvers<number | undefined>();
	const ending = new AbortController();
	let y = down.clientY;
	let to = from;
	let frame = requestAnimationFrame(scroll);

	function move() {
		const by = y + scrollY - start;
		to = placeAt({ top: own.top + by, bottom: own.bottom + by }, spans, from);
		onmove({ by, to, room });
	}
	function scroll() {
		const step = scrollAt(y, barHeight, innerHeight);
		if (step !== 0) {
			scrollBy({ top: step, behavior: 'instant' });
			move();
		}
		frame = requestAnimationFrame(scroll);
	}
	function end(place: number | undefined) {
		cancelAnimationFrame(frame);
		ending.abort();
		resolve(place);
	}

	const { signal } = ending;
	const isSame = (event: PointerEvent) => event.pointerId === down.pointerId;
	addEventListener(
		'pointermove',
		(event) => {
			if (!isSame(event)) return;
			y = event.clientY;
			move();
		},
		{ signal }
	);
	addEventListener('pointerup', (event) => isSame(event) && end(to), { signal });
	addEventListener('pointercancel', (event) => isSame(event) && end(undefined), { signal });
	addEventListener('blur', () => end(undefined), { signal });
	addEventListener(
		'keydown',
		(event) => {
			if (event.key !== 'Escape') return;
			event.preventDefault();
			event.stopPropagation();
			end(undefined);
		},
		{ signal, capture: true }
	);
	return promise;
}
