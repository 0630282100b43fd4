/** The interactions in an LMS: which are there, under which index, and what was said of them. */
import type { ReportedInteraction } from '#lib/interchange/report/report.ts';
import type { Printed } from '#lib/interchange/scorm/text.ts';
import { LmsRefusal, type Connection } from './connection.ts';

/** How a version of SCORM keeps interactions. */
export type InteractionStyle = {
	readonly print: (interaction: ReportedInteraction) => Printed;
	/** Whether what was said of an interaction can be read again. */
	readonly readable: boolean;
};

/** One interaction in the LMS. */
type Logged = {
	/** Undefined where it cannot be found again. */
	readonly index?: number;
	/** Whether the LMS has it from an earlier session. */
	readonly isOld: boolean;
	/** What the LMS took in this session, or refused for good, by element. */
	readonly said: Map<string, string>;
	/** How many right responses it took. */
	patterns: number;
	/** As the LMS has confirmed it. */
	confirmed?: ReportedInteraction;
	/** Whether it was told and not confirmed. */
	isOpen: boolean;
};

/** What was told, until the LMS has confirmed it. */
export type Told = {
	readonly confirm: () => void;
	/** Whether nothing is left to be told. */
	readonly isAll: boolean;
};

/** Errors that say that an LMS has no such element at all: "not implemented" and, in 2004, "undefined" and "unimplemented element". */
const unknownElement: ReadonlySet<string> = new Set(['401', '402']);
/** After so many interactions that could not be begun, one after the other, no more are tried this time. */
const mostFailures = 3;

export class InteractionLog {
	readonly #connection: Connection;
	readonly #style: InteractionStyle;
	/** Milliseconds since 1970 at which the session began. */
	readonly #since: number;
	/** How many calls there may be at once, or somewhat more. */
	readonly #most: number;
	#calls = 0;
	/** By id, as it is printed. */
	#logged: Map<string, Logged> | undefined;
	#next = 0;
	/** How many could not be begun, one after the other. */
	#failures = 0;
	/** An LMS need not know interactions at all. */
	#isUnknown = false;

	constructor(connection: Connection, style: InteractionStyle, bounds: { since: number; most: number }) {
		this.#connection = connection;
		this.#style = style;
		this.#since = bounds.since;
		this.#most = bounds.most;
	}

	/** Says what is new. What is not confirmed is said again the next time. */
	tell(interactions: readonly ReportedInteraction[]): Told {
		const logged = (this.#logged ??= this.#read(interactions));
		const told: (() => void)[] = [];
		const confirm = () => {
			for (const one of told) one();
		};
		this.#failures = 0;
		this.#calls = 0;
		for (const interaction of interactions) {
			if (this.#isUnknown || this.#failures >= mostFailures) break;
			if (this.#calls >= this.#most) return { confirm, isAll: false };
			const known = logged.get(interaction.id);
			if (known?.confirmed === interaction) continue;
			const printed = this.#style.print(interaction);
			const entry = known?.index === undefined ? this.#begin(interaction.id, printed) : known;
			if (!entry) continue;
			this.#say(entry, printed);
			entry.isOpen = true;
			told.push(() => {
				entry.confirmed = interaction;
				entry.isOpen = false;
			});
		}
		return { confirm, isAll: true };
	}

	/** What earlier sessions have left in the LMS. */
	#read(interactions: readonly ReportedInteraction[]): Map<string, Logged> {
		const count = Number.parseInt(this.#connection.get('cmi.interactions._count'), 10);
		this.#next = count > 0 ? count : 0;
		return new Map(this.#style.readable ? this.#found(interactions) : this.#presumed(interactions));
	}

	#found(interactions: readonly ReportedInteraction[]): readonly (readonly [string, Logged])[] {
		const read = (index: number, element: string) => this.#connection.get(`cmi.interactions.${index}.${element}`);
		const indexes = new Map(Array.from({ length: this.#next }, (_, index) => [read(index, 'id'), index]));
		return interactions.flatMap((interaction) => {
			const printed = new Map(this.#style.print(interaction));
			const index = indexes.get(printed.get('id') ?? '');
			if (index === undefined) return [];
			const isSame = ['timestamp', 'result'].every((element) => read(index, element) === (printed.get(element) ?? ''));
			const logged: Logged = { index, isOld: true, said: new Map(), patterns: 0, isOpen: false };
			return [[interaction.id, isSame ? { ...logged, confirmed: interaction } : logged] as const];
		});
	}

	/**
	 * Where nothing can be read, the interactions from before this session are there, as many as the LMS counts. Should one of them change yet, it
	 * is told as a further one. An LMS that counts none has forgotten them, and is told of all.
	 */
	#presumed(interactions: readonly ReportedInteraction[]): readonly (readonly [string, Logged])[] {
		return interactions
			.filter(({ at }) => at < this.#since)
			.toSorted((one, other) => one.sequence - other.sequence)
			.slice(0, this.#next)
			.map((interaction) => [
				interaction.id,
				{ isOld: true, said: new Map(), patterns: 0, isOpen: false, confirmed: interaction }
			]);
	}

	#begin(id: string, printed: Printed): Logged | undefined {
		const entry: Logged = { index: this.#next, isOld: false, said: new Map(), patterns: 0, isOpen: false };
		const [first] = printed;
		if (!first || !this.#set(entry, first)) {
			this.#failures += 1;
			return undefined;
		}
		this.#failures = 0;
		this.#next += 1;
		this.#logged?.set(id, entry);
		return entry;
	}

	#say(entry: Logged, printed: Printed): void {
		const type = printed.find(([element]) => element === 'type')?.[1];
		// With another type, all else is to be understood otherwise.
		if (entry.said.has('type') && entry.said.get('type') !== type) {
			entry.said.clear();
			entry.patterns = 0;
		}
		for (const pair of printed) {
			const [element, value] = pair;
			const isSaid = entry.said.get(element) === value;
			if (isSaidOnce(element) ? isSaid || entry.isOld : isSaid && !entry.isOpen) continue;
			if (!isPattern(element)) this.#set(entry, pair);
			// Where one is refused, the next takes its place: there must be no gap.
			else if (this.#set(entry, pair, `correct_responses.${entry.patterns}.pattern`)) entry.patterns += 1;
		}
	}

	/** Whether the LMS took it. What it does not take is not missed: the record does not rest on it. */
	#set({ index = 0, said }: Logged, [element, value]: readonly [string, string], place = element): boolean {
		this.#calls += 1;
		try {
			this.#connection.set(`cmi.interactions.${index}.${place}`, value);
			said.set(element, value);
			return true;
		} catch (error) {
			const code = error instanceof LmsRefusal ? error.code : '';
			if (code !== '') said.set(element, value);
			if (element === 'id') this.#isUnknown = unknownElement.has(code);
			return false;
		}
	}
}

/** What was asked does not change; an LMS may take it for a second interaction, or a second right answer. */
function isSaidOnce(element: string): boolean {
	return element === 'id' || element === 'type' || element === 'description' || isPattern(element);
}

function isPattern(element: string): boolean {
	return element.startsWith('correct_responses.');
}
