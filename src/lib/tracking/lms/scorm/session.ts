/** A session with an LMS in either version of SCORM, from when it let the package in until the package leaves. */
import type { Report, ReportedInteraction } from '#lib/interchange/report/report.ts';
import type { Launch, RunTime } from '../run-time.ts';
import { LmsRefusal, type Connection } from './connection.ts';
import type { Search } from './find-api.ts';
import { InteractionLog } from './interaction-log.ts';
import type { Status, Value, Version } from './version.ts';

const SUSPEND_DATA = 'cmi.suspend_data';

/** An LMS cuts at thousands; what is shorter is something else. */
const shortestCut = 1000;

/** An LMS in another place takes no more than so many calls at once, and milliseconds until it takes the next. */
const mostAtOnce = 30;
const pause = 1000;

type Circumstances = {
	/** Whether the LMS has begun a session. */
	readonly isNew: boolean;
	/** Whether what it answers has to come from another place. */
	readonly isRemote: boolean;
	readonly now: () => number;
	readonly wait: Search['wait'];
};

export class ScormSession implements RunTime {
	readonly launch: Launch;
	readonly kept: string;
	readonly #connection: Connection;
	readonly #version: Version;
	readonly #circumstances: Circumstances;
	readonly #since: number;
	readonly #status: Status;
	readonly #log: InteractionLog;
	/** What the LMS has confirmed, by element. */
	readonly #confirmed = new Map<string, string>();
	/** What is told bit by bit. */
	#interactions: readonly ReportedInteraction[] = [];
	#isTelling = false;
	#limit: number;
	#isOver = false;

	constructor(connection: Connection, version: Version, circumstances: Circumstances) {
		this.#connection = connection;
		this.#version = version;
		this.#circumstances = circumstances;
		this.#since = circumstances.now();
		this.#limit = version.limit;
		const get = (element: string) => connection.get(element);
		this.launch = version.readLaunch(get);
		this.kept = circumstances.isNew && version.isFirstTime(get) ? '' : get(SUSPEND_DATA);
		this.#status = version.begin(get);
		const most = circumstances.isRemote ? mostAtOnce : Infinity;
		this.#log = new InteractionLog(connection, version.interactions, { since: this.#since, most });
		if (!this.#counts) return;
		for (const [element, value] of this.#status.atFirst) this.#try(element, value);
		this.#suspend();
	}

	get limit(): number {
		return this.#limit;
	}

	/**
	 * Everything is said before this returns, so that it works while the page goes away; the LMS may take its time.
	 *
	 * What the record and the score rest on must be taken; the rest may be refused.
	 */
	async keep(packed: string, report: Report): Promise<void> {
		if (!this.#counts) return;
		if (this.#isOver) throw new LmsRefusal('the record', '', 'the session is over');
		if (packed.length > this.#limit) throw new RangeError(`${packed.length} characters for ${this.#limit}`);
		const { needed, besides } = this.#status.of(report);
		const place: Value = [this.#version.elements.location, placeOf(report).slice(0, this.#version.longestPlace)];
		const [values, others] = [this.#new(needed), this.#new([...besides, place])];
		const refusals = [this.#keepRecord(packed), ...values.map((value) => this.#try(...value))];
		for (const value of others) this.#try(...value);
		this.#interactions = report.interactions;
		const told = this.#log.tell(this.#interactions);
		this.#suspend();
		// What it has taken is to be stored, even where it refused something else.
		this.#connection.commit();
		const refused = refusals.find((refusal) => refusal !== undefined);
		if (refused) throw refused;
		told.confirm();
		for (const [element, value] of [...values, ...others]) this.#confirmed.set(element, value);
		if (!told.isAll) void this.#goOn();
	}

	end(): void {
		if (this.#isOver) return;
		this.#isOver = true;
		if (this.#counts) {
			const { now } = this.#circumstances;
			this.#try(this.#version.elements.sessionTime, this.#version.timespan(now() - this.#since));
			this.#suspend();
		}
		try {
			this.#connection.terminate();
		} catch {
			// Nobody is there any more who could be told.
		}
	}

	get #counts(): boolean {
		return this.launch.mode === 'normal';
	}

	/** What the LMS has not confirmed just so. */
	#new(values: readonly Value[]): readonly Value[] {
		return values.filter(([element, value]) => this.#confirmed.get(element) !== value);
	}

	/** The rest of the interactions, for which the record need not wait. */
	async #goOn(): Promise<void> {
		if (this.#isTelling) return;
		this.#isTelling = true;
		for (let isAll = false; !isAll;) {
			await this.#circumstances.wait(pause);
			if (this.#isOver) break;
			const told = this.#log.tell(this.#interactions);
			isAll = told.isAll;
			try {
				this.#connection.commit();
				told.confirm();
			} catch {
				// It is told again when the record is.
				break;
			}
		}
		this.#isTelling = false;
	}

	/** A connection that breaks off is to be resumed as well: hence from the start on. */
	#suspend(): void {
		this.#try(this.#version.elements.exit, 'suspend');
	}

	/** Why the LMS did not take it; undefined where it did. */
	#try(element: string, value: string): Error | undefined {
		try {
			this.#connection.set(element, value);
			return undefined;
		} catch (error) {
			return error instanceof Error ? error : new Error(String(error));
		}
	}

	/** Some LMSs cut a long record without a word: then there is less room than the standard says. */
	#keepRecord(packed: string): Error | undefined {
		const refusal = this.#try(SUSPEND_DATA, packed);
		if (refusal || packed.length <= shortestCut) return refusal;
		const there = this.#connection.get(SUSPEND_DATA);
		const isCut = shortestCut <= there.length && there.length < packed.length && packed.startsWith(there);
		if (!isCut) return undefined;
		this.#limit = there.length;
		return new LmsRefusal('the record', '', `it keeps ${there.length} characters of ${packed.length}`);
	}
}

/** Where everything is handed in, the learner is among the results. */
function placeOf({ place }: Report): string {
	return place === '' ? 'results' : place;
}
