import type { Statement } from '#lib/interchange/xapi/statement.ts';
import { ask, type Network, type StoreAddress } from './store-client.ts';

/** The store lets nothing in: who asks is not known, not allowed, or no longer. */
export class StoreRefused extends Error {
	readonly status: number;

	constructor(status: number) {
		super(`refused with status ${status}`);
		this.status = status;
	}
}

export type Fate =
	| 'stored'
	/** It will never be taken. */
	| 'unacceptable'
	/** Not by this key, or not now. */
	| 'forbidden';

export type Sending = {
	readonly address: StoreAddress;
	readonly network: Network;
	/** Told of what is being sent, just before. */
	readonly begin?: (statements: readonly Statement[]) => void;
	readonly settle: (statement: Statement, fate: Fate) => void;
	/** Whether to go on where one is forbidden: it may be that one alone. */
	readonly goesOn?: boolean;
	readonly isStopped: () => boolean;
};

const batchSize = 50;

/**
 * Sends statements in their order, many at a time. A store takes all of a batch or nothing; where it takes nothing, as when it has one of them
 * already, they go one by one. Rejects where the store is not reached (`StoreUnreachable`) or lets nothing in (`StoreRefused`).
 */
export async function sendStatements(statements: readonly Statement[], sending: Sending): Promise<void> {
	for (let from = 0; from < statements.length && !sending.isStopped(); from += batchSize) {
		await sendBatch(statements.slice(from, from + batchSize), sending);
	}
}

async function sendBatch(batch: readonly Statement[], sending: Sending): Promise<void> {
	const { address, network, begin, settle, isStopped } = sending;
	begin?.(batch);
	const request = { method: 'POST', resource: 'statements', body: JSON.stringify(batch) } as const;
	const { status } = await ask(address, network, request, isStopped);
	if (isFine(status)) {
		for (const statement of batch) settle(statement, 'stored');
		return;
	}
	if (status === 401) throw new StoreRefused(status);
	for (const statement of batch) {
		if (isStopped()) return;
		begin?.([statement]);
		const fate = await sendOne(statement, sending);
		if (fate === 'forbidden' && !sending.goesOn) throw new StoreRefused(403);
		settle(statement, fate);
	}
}

async function sendOne(statement: Statement, sending: Sending): Promise<Fate> {
	const { address, network, isStopped } = sending;
	const about = { resource: 'statements', query: { statementId: statement.id } } as const;
	const body = JSON.stringify(statement);
	const { status } = await ask(address, network, { ...about, method: 'PUT', body }, isStopped);
	// Conflict: it has that id already, with another time or from another session.
	if (isFine(status) || status === 409) return 'stored';
	if (status === 400 || status === 413 || status === 422) return 'unacceptable';
	if (status === 403) {
		// Some say so where they have it already.
		const found = await ask(address, network, { ...about, method: 'GET' }, isStopped);
		return found.status === 200 ? 'stored' : 'forbidden';
	}
	throw new StoreRefused(status);
}

function isFine(status: number): boolean {
	return status >= 200 && status < 300;
}
