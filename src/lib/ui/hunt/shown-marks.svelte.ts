import type { Range } from '#lib/assessment/hunt/claim.ts';
import { inOrder, placeOf, type Mark } from '#lib/assessment/hunt/mark.ts';

class Cell {
	mark: Mark | undefined = $state.raw();
}

/**
 * The marks as the page shows them. Each place has a cell of its own, so that a press on one statement changes nothing else before it is painted; the list
 * of all follows when it is told to.
 */
export class ShownMarks {
	readonly #cells = new Map<string, Cell>();
	/** In the order of the text. */
	list: readonly Mark[] = $state.raw([]);

	/** Makes the cells of what can be flagged. A cell made while a component reads it would not tell that component of its changes. */
	prepare(statements: readonly Range[]): void {
		for (const statement of statements) this.#cellAt(statement);
	}

	at(place: Range): Mark | undefined {
		return this.#cellAt(place).mark;
	}

	put(place: Range, mark: Mark | undefined): void {
		this.#cellAt(place).mark = mark;
	}

	/** Brings the list up to date. */
	catchUp(): void {
		this.list = inOrder([...this.#cells.values()].flatMap(({ mark }) => mark ?? []));
	}

	/** Shows these and no others; marks that are the same stay the very same. */
	replace(marks: readonly Mark[]): void {
		const places = new Set(marks.map(placeOf));
		for (const [place, cell] of this.#cells) if (!places.has(place)) cell.mark = undefined;
		for (const mark of marks) {
			const cell = this.#cellAt(mark);
			if (JSON.stringify(cell.mark) !== JSON.stringify(mark)) cell.mark = mark;
		}
		this.catchUp();
	}

	#cellAt(place: Range): Cell {
		const key = placeOf(place);
		const cell = this.#cells.get(key) ?? new Cell();
		this.#cells.set(key, cell);
		return cell;
	}
}
