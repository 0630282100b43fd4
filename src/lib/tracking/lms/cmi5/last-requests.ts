import type { Statement } from '#lib/interchange/xapi/statement.ts';
import type { StoreRequest } from '../../statements/store-client.ts';
import { isVerdict } from './statements-of.ts';

/** In characters: a browser finishes no more than 64 KiB when a page is gone, and some of it may be on the way already. */
const most = 50_000;

/**
 * What is sent as the page goes away, in its order; the end of the session last. What the LMS may have already goes by itself: a batch is refused
 * as a whole, and must not take the end with it. Where not everything fits, what decides and the end have the first claim; the rest is told in the
 * next session.
 */
export function lastRequests(
	record: StoreRequest | undefined,
	unsure: readonly Statement[],
	fresh: readonly Statement[],
	terminated: Statement
): readonly StoreRequest[] {
	const last = requestOf([...fresh, terminated]);
	const choices = [
		[...requestOf(unsure), ...(record ? [record] : []), ...last],
		[...requestOf(unsure), ...last],
		last,
		requestOf([...fresh.filter(isVerdict), terminated])
	];
	return choices.find(fits) ?? requestOf([terminated]);
}

function requestOf(statements: readonly Statement[]): readonly StoreRequest[] {
	const body = JSON.stringify(statements);
	return statements.length === 0 ? [] : [{ method: 'POST', resource: 'statements', body }];
}

function fits(requests: readonly StoreRequest[]): boolean {
	return requests.reduce((sum, { body = '' }) => sum + body.length, 0) <= most;
}
