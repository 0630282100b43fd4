import type { Html } from '../module.ts';
import { allOrNothing, type Kind, type Parts, type Readiness } from './kind.ts';
import { remark } from './remark.ts';

/** Places on a grid with two axes, each from 1 to `size`. Texts are plain words. */
export type GridPlacement = {
	readonly kind: 'grid-placement';
	readonly size: number;
	/** Names of the axes and of their ends. */
	readonly across: GridAxis;
	readonly up: GridAxis;
	readonly rows: readonly GridRow[];
};
export type GridAxis = { readonly text: string; readonly low: string; readonly high: string };
export type GridRow = {
	readonly id: string;
	readonly text: string;
	/** The places that can be justified, both ends included; never the whole axis. */
	readonly across: readonly [number, number];
	readonly up: readonly [number, number];
	/** Where the author puts it: within both. */
	readonly reference: GridPlace;
	/** Why there. */
	readonly explanation: Html;
};
export type GridPlace = { readonly across: number; readonly up: number };
export type GridPlacementResponse = {
	readonly kind: 'grid-placement';
	/** Place by id of the row. A coordinate is null as long as only the other was given. */
	readonly places: Readonly<Record<string, { readonly across: number | null; readonly up: number | null }>>;
};

/** What was given of a place. */
type GivenPlace = GridPlacementResponse['places'][string];

export const gridPlacement: Kind<'grid-placement'> = {
	readiness,
	partsRight,
	maximum: ({ rows }, rule) => (rule === 'all-or-nothing' ? 1 : 2 * rows.length),
	score(interaction, rule, response) {
		const parts = partsRight(interaction, response);
		return rule === 'all-or-nothing' ? allOrNothing(parts) : { given: parts.right, maximum: parts.of };
	},
	/** Of each row the places that can be justified; the response has it where both its coordinates are among them. */
	remarks: (interaction, response) =>
		interaction.rows.map((row) => {
			const { across, up, explanation } = row;
			const about = placeInWords(row.text, range(across), range(up), interaction);
			const given = rightIn(row, placeOf(row.id, response?.places ?? {})) === 2;
			return remark({ part: row.id, about, right: true, given }, { explanation });
		}),
	key: (interaction) => place(referencePlaces(interaction)),
	/** Each row at a place where neither coordinate can be justified, the others at their reference; then all rows so. */
	listedWrong(interaction) {
		const key = referencePlaces(interaction);
		const wrong = interaction.rows.map((row) => [row.id, wrongPlace(row, interaction.size)] as const);
		return [...wrong.map(([id, where]) => ({ ...key, [id]: where })), Object.fromEntries(wrong)].map(place);
	},
	/** The places in the order of the rows, then those of rows that are not there. */
	describe(interaction, { places }) {
		const { rows } = interaction;
		const known = rows.flatMap(({ id, text }) => {
			const where = placeOf(id, places);
			return where ? [givenInWords(text, where, interaction)] : [];
		});
		const foreign = Object.entries(places).filter(([id]) => rows.every((row) => row.id !== id));
		return [...known, ...foreign.map(([id, where]) => givenInWords(id, where, interaction))].join('; ');
	},
	empty: () => place({})
};

function readiness({ rows, size }: GridPlacement, { places }: GridPlacementResponse): Readiness {
	const given = rows.flatMap(({ id }) => placeOf(id, places) ?? []);
	if (given.length < Object.keys(places).length) return 'foreign';
	const coordinates = given.flatMap(({ across, up }) => [across, up]).filter((one) => one !== null);
	if (coordinates.length === 0) return 'nothing-chosen';
	if (coordinates.some((one) => !(Number.isInteger(one) && 1 <= one && one <= size))) return 'out-of-range';
	return coordinates.length < 2 * rows.length ? 'part-missing' : 'ready';
}

/** Each coordinate is a part. */
function partsRight(interaction: GridPlacement, response: GridPlacementResponse): Parts {
	const of = 2 * interaction.rows.length;
	if (readiness(interaction, response) !== 'ready') return { right: 0, of };
	const right = interaction.rows.map((row) => rightIn(row, placeOf(row.id, response.places)));
	return { right: right.reduce((sum, one) => sum + one, 0), of };
}

/** How many of a row's two coordinates can be justified. */
function rightIn({ across, up }: GridRow, given: GivenPlace | undefined): number {
	return [isIn(across, given?.across ?? null), isIn(up, given?.up ?? null)].filter(Boolean).length;
}

function isIn([from, to]: readonly [number, number], coordinate: number | null): boolean {
	return coordinate !== null && from <= coordinate && coordinate <= to;
}

function placeOf(row: string, places: GridPlacementResponse['places']): GivenPlace | undefined {
	return Object.hasOwn(places, row) ? places[row] : undefined;
}

function referencePlaces({ rows }: GridPlacement): GridPlacementResponse['places'] {
	return Object.fromEntries(rows.map(({ id, reference }) => [id, reference]));
}

function wrongPlace({ across, up }: GridRow, size: number): GridPlace {
	return { across: outside(across, size), up: outside(up, size) };
}

/** The end of an axis that is further from the range. */
function outside([from, to]: readonly [number, number], size: number): number {
	return from - 1 >= size - to ? 1 : size;
}

function range([from, to]: readonly [number, number]): string {
	return from === to ? `${from}` : `${from}–${to}`;
}

function givenInWords(name: string, { across, up }: GivenPlace, interaction: GridPlacement): string {
	return placeInWords(name, String(across ?? '–'), String(up ?? '–'), interaction);
}

function placeInWords(name: string, onAcross: string, onUp: string, { across, up }: GridPlacement): string {
	return `${name}: ${across.text} ${onAcross}, ${up.text} ${onUp}`;
}

function place(places: GridPlacementResponse['places']): GridPlacementResponse {
	return { kind: 'grid-placement', places };
}
