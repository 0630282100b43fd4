/** Statements on their way to an LMS: what waits, what it may have, and what it has. */
import type { Statement } from '#lib/interchange/xapi/statement.ts';
import { timestampOf } from '#lib/interchange/xapi/tell.ts';
import { sendStatements, StoreRefused, type Fate } from '../../statements/send-statements.ts';
import type { Network, StoreAddress } from '../../statements/store-client.ts';
import { shortId } from './kept-document.ts';

export class StatementLine {
	readonly #address: StoreAddress;
	readonly #network: Network;
	/** By short id. */
	readonly #told: Set<string>;
	/** In the order in which they are to be told. */
	#waiting: readonly Statement[] = [];
	/** Sent without an answer: whether the LMS has them is not known. */
	readonly #tried = new Set<Statement>();
	#onTheWay: readonly Statement[] = [];
	/** Ids of what the LMS does not take in this session. */
	readonly #letGo = new Set<string>();
	/** Time of the last in line: milliseconds since 1970. */
	#time: number;

	/** No statement is older than `since`: an LMS may look at their times for their order. */
	constructor(address: StoreAddress, { fetch, wait }: Network, told: readonly string[], since: number) {
		this.#address = address;
		this.#told = new Set(told);
		this.#time = since;
		this.#network = {
			fetch,
			wait: (milliseconds) => {
				this.#onTheWay = [];
				return wait(milliseconds);
			}
		};
	}

	/** Short ids of what the LMS has. */
	get told(): readonly string[] {
		return [...this.#told];
	}

	has(id: string): boolean {
		return this.#told.has(shortId(id));
	}

	/** Puts in line what the LMS does not have yet. */
	add(statements: readonly Statement[]): void {
		const ids = new Set(this.#waiting.map(({ id }) => id));
		const added = statements.filter(({ id }) => !ids.has(id) && !this.#letGo.has(id) && !this.has(id));
		this.#waiting = [...this.#waiting, ...added.map((statement) => this.timed(statement))];
	}

	/** The statement with a time that is not before any other's. */
	timed(statement: Statement): Statement {
		this.#time = Math.max(this.#time, Date.parse(statement.timestamp));
		return { ...statement, timestamp: timestampOf(this.#time) };
	}

	/**
	 * Answers with what the LMS has since. Rejects where something that it must know stays in line; what else it does not take is let go.
	 * `isEssential`: what it must know.
	 */
	async send(isEssential: (statement: Statement) => boolean, isStopped: () => boolean): Promise<readonly Statement[]> {
		const refused = new Map<Statement, Fate>();
		const settled: Statement[] = [];
		try {
			await sendStatements(this.#waiting, {
				address: this.#address,
				network: this.#network,
				begin: (statements) => {
					this.#onTheWay = statements;
					for (const statement of statements) this.#tried.add(statement);
				},
				settle: (statement, fate) => {
					if (fate !== 'stored' && isEssential(statement)) refused.set(statement, fate);
					else this.#settle(statement, fate);
					if (fate === 'stored') settled.push(statement);
				},
				goesOn: true,
				isStopped
			});
		} finally {
			this.#onTheWay = [];
		}
		if (refused.size > 0) throw new StoreRefused([...refused.values()].includes('forbidden') ? 403 : 400);
		return settled;
	}

	/** What is not on its way now: what the LMS may have already, and what was never sent. */
	rest(): { readonly unsure: readonly Statement[]; readonly fresh: readonly Statement[] } {
		const rest = this.#waiting.filter((statement) => !this.#onTheWay.includes(statement));
		const isTried = (statement: Statement) => this.#tried.has(statement);
		return { unsure: rest.filter(isTried), fresh: rest.filter((statement) => !isTried(statement)) };
	}

	#settle(statement: Statement, fate: Fate): void {
		if (fate === 'forbidden') this.#letGo.add(statement.id);
		else this.#told.add(shortId(statement.id));
		this.#tried.delete(statement);
		this.#waiting = this.#waiting.filter((waiting) => waiting !== statement);
	}
}
