import type { Attachment } from 'svelte/attachments';
import type { GridPlace } from '#lib/assessment/interaction/grid-placement.ts';

/** So far a pointer moves, in CSS pixels, before a click becomes a drag. */
const threshold = 5;

/**
 * Dragging numbers to the cells of one grid. A cell says where it is by `data-across` and `data-up`. Dropped anywhere else, nothing changes.
 */
export class GridDrag {
	/** Who is being dragged; undefined while nothing is. */
	row: string | undefined = $state.raw();
	/** The cell under the pointer. */
	over: GridPlace | undefined = $state.raw();
	/** Where the pointer is, in CSS pixels from the corner of `frame`. */
	point = $state.raw({ x: 0, y: 0 });
	/** What holds the cells. */
	frame: HTMLElement | undefined;
	readonly #ondrop: (row: string, place: GridPlace) => void;

	constructor(ondrop: (row: string, place: GridPlace) => void) {
		this.#ondrop = ondrop;
	}

	/** Makes an element one by which the row is dragged. A click on it stays a click. */
	grip(row: string): Attachment<HTMLElement> {
		return (element) => {
			let start: { readonly x: number; readonly y: number } | undefined;
			let wasDragged = false;

			const begin = (event: PointerEvent) => {
				if (event.button !== 0) return;
				start = { x: event.clientX, y: event.clientY };
				wasDragged = false;
				element.setPointerCapture(event.pointerId);
			};
			const move = (event: PointerEvent) => {
				if (!start) return;
				if (!wasDragged && Math.hypot(event.clientX - start.x, event.clientY - start.y) < threshold) return;
				wasDragged = true;
				this.row = row;
				this.#follow(event);
			};
			const drop = () => {
				const { over } = this;
				if (start && wasDragged && over) this.#ondrop(row, over);
				end();
			};
			const end = () => {
				start = undefined;
				if (this.row !== row) return;
				this.row = undefined;
				this.over = undefined;
			};
			const click = (event: MouseEvent) => {
				if (!wasDragged) return;
				wasDragged = false;
				event.stopPropagation();
				event.preventDefault();
			};
			element.addEventListener('pointerdown', begin);
			element.addEventListener('pointermove', move);
			element.addEventListener('pointerup', drop);
			element.addEventListener('pointercancel', end);
			element.addEventListener('click', click);
			return () => {
				element.removeEventListener('pointerdown', begin);
				element.removeEventListener('pointermove', move);
				element.removeEventListener('pointerup', drop);
				element.removeEventListener('pointercancel', end);
				element.removeEventListener('click', click);
				end();
			};
		};
	}

	#follow({ clientX, clientY }: PointerEvent): void {
		const corner = this.frame?.getBoundingClientRect();
		if (corner) this.point = { x: clientX - corner.left, y: clientY - corner.top };
		const cell = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('[data-across]');
		const { across, up } = cell && this.frame?.contains(cell) ? cell.dataset : {};
		this.over = across && up ? { across: Number(across), up: Number(up) } : undefined;
	}
}
