import { parseObject } from '#lib/interchange/xapi/statement.ts';
import { askAgain, type Network } from '../../statements/store-client.ts';
import { LaunchFailure } from '../launch-failure.ts';

/** The code of an LMS that has given the token out already. */
const alreadyUsed = '1';

/** The token by which the LMS knows this session. It is given once. Rejects with `LaunchFailure` where the LMS does not give it. */
export async function fetchToken(address: string, network: Network): Promise<string> {
	const { text } = await askAgain(network, address, { method: 'POST', cache: 'no-store' });
	const answer = parseObject(text);
	const token = answer?.['auth-token'];
	if (typeof token === 'string' && /^[\x20-\x7e]+$/u.test(token)) return token;
	throw new LaunchFailure(String(answer?.['error-code']) === alreadyUsed ? 'ended' : 'refused');
}

export function authorizationOf(token: string): string {
	// Some LMSs give the whole header.
	return /^basic /iu.test(token) ? token : `Basic ${token}`;
}
