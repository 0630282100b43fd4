/**
 * A session with a cmi5 LMS. First the record is kept, then the LMS is told what follows from it: so nothing is told that could be forgotten.
 * What it has not confirmed stays in line and is told again with the next call; statements have ids that do not change, so that no harm is done.
 */
import type { Report } from '#lib/interchange/report/report.ts';
import { definedStatement } from '#lib/interchange/xapi/cmi5.ts';
import type { Statement } from '#lib/interchange/xapi/statement.ts';
import type { Setting } from '#lib/interchange/xapi/tell.ts';
import { StoreRefused } from '../../statements/send-statements.ts';
import { sendLast, type Network, type StoreAddress } from '../../statements/store-client.ts';
import { LaunchFailure } from '../launch-failure.ts';
import type { Launch, RunTime } from '../run-time.ts';
import { printDocument, type KeptDocument } from './kept-document.ts';
import { lastRequests } from './last-requests.ts';
import type { LaunchData } from './launch-data.ts';
import type { LmsDocuments } from './lms-documents.ts';
import type { SessionMemory, SessionStore } from './session-memory.ts';
import { StatementLine } from './statement-line.ts';
import { isVerdict, statementsOf } from './statements-of.ts';

export type SessionParts = {
	readonly address: StoreAddress;
	readonly network: Network;
	readonly documents: LmsDocuments;
	readonly setting: Setting;
	readonly data: LaunchData;
	readonly launch: Launch;
	/** As the LMS keeps it. */
	readonly document: KeptDocument;
	readonly memory: SessionMemory;
	readonly store: SessionStore;
	readonly now: () => number;
};

export class Cmi5Session implements RunTime {
	readonly limit = 64_000;
	readonly launch: Launch;
	readonly kept: string;
	readonly #parts: SessionParts;
	readonly #line: StatementLine;
	/** Milliseconds spent in the sessions before. */
	readonly #spentBefore: number;
	#packed: string;
	/** Counts the changes to what is kept, and up to which of them the LMS has confirmed. */
	#changes = 0;
	#confirmed = 0;
	#isOver = false;
	#queue: Promise<unknown> = Promise.resolve();

	constructor(parts: SessionParts) {
		const { address, network, document, memory } = parts;
		this.#parts = parts;
		this.launch = parts.launch;
		this.kept = document.packed;
		this.#packed = document.packed;
		this.#spentBefore = memory.spentBefore ?? document.spent;
		this.#line = new StatementLine(address, network, document.told, memory.startedAt);
	}

	/** Tells the LMS that the session has begun, if that was not done before the page was loaded again. */
	async begin(): Promise<void> {
		const { setting, data, memory } = this.#parts;
		if (!memory.initialized) {
			this.#line.add([definedStatement(setting, { verb: 'initialized', session: data.session }, memory.startedAt)]);
			await this.#line.send(() => true, this.#isStopped);
		}
		this.#remember(false);
	}

	keep(packed: string, report: Report): Promise<void> {
		if (this.#isOver) return Promise.reject(new LaunchFailure('ended'));
		if (this.launch.mode !== 'normal') return Promise.resolve();
		// At once, so that all is in line even if the page goes away before its turn comes.
		if (packed !== this.#packed) this.#changes += 1;
		this.#packed = packed;
		this.#line.add(this.#statementsOf(report));
		const changes = this.#changes;
		const done = this.#queue.then(() => this.#push(changes));
		this.#queue = done.catch(() => undefined);
		return done;
	}

	end(): void {
		if (this.#isOver) return;
		this.#isOver = true;
		const { setting, data, address, network, documents, now } = this.#parts;
		const told = { verb: 'terminated', session: data.session, duration: this.#duration } as const;
		const terminated = this.#line.timed(definedStatement(setting, told, now()));
		const record = this.#confirmed === this.#changes ? undefined : documents.recordRequest(this.#print());
		const { unsure, fresh } = this.#line.rest();
		for (const request of lastRequests(record, unsure, fresh, terminated)) sendLast(address, network, request);
		this.#remember(true);
	}

	/** Milliseconds of this session. */
	get #duration(): number {
		return Math.max(0, this.#parts.now() - this.#parts.memory.startedAt);
	}

	readonly #isStopped = () => this.#isOver;

	#statementsOf(report: Report): readonly Statement[] {
		const { setting, data, now } = this.#parts;
		const spent = this.#spentBefore + this.#duration;
		return statementsOf(report, setting, data.masteryScore, { at: now(), spent, isTold: (id) => this.#line.has(id) });
	}

	/** Rejects where the session was ended before the LMS confirmed these changes. */
	async #push(changes: number): Promise<void> {
		try {
			await this.#keepRecord();
			if (this.#confirmed < changes) throw new LaunchFailure('ended');
			const settled = await this.#line.send(isVerdict, this.#isStopped);
			// The rest may be told twice and does no harm. What decides is told once a registration: so that is kept, too.
			if (settled.some(isVerdict)) this.#changes += 1;
			await this.#keepRecord();
		} catch (failure) {
			throw failure instanceof StoreRefused && failure.status === 401 ? new LaunchFailure('ended') : failure;
		}
	}

	async #keepRecord(): Promise<void> {
		const changes = this.#changes;
		if (this.#confirmed === changes || this.#isOver) return;
		await this.#parts.documents.writeRecord(this.#print(), this.#isStopped);
		this.#confirmed = changes;
	}

	#print(): string {
		return printDocument({
			packed: this.#packed,
			told: this.#line.told,
			spent: this.#spentBefore + this.#duration
		});
	}

	#remember(terminated: boolean): void {
		const { store, memory } = this.#parts;
		store.write({ ...memory, spentBefore: this.#spentBefore, initialized: true, terminated });
	}
}
