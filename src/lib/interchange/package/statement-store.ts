import type { StatementStore } from './package.ts';

/**
 * A store by its address and a key that it gave out, as HTTP's Basic authentication says it (RFC 7617). Undefined where the address is not such that
 * a key may be sent there: HTTPS, or this machine, where it travels nowhere; without credentials or a query of its own. Nor is there one where the key
 * has a colon, at which it would end.
 */
export function statementStore(address: string, key: string, secret: string): StatementStore | undefined {
	const url = URL.parse(address.trim());
	if (!url || !mayHaveKey(url) || url.search !== '' || key.includes(':')) return undefined;
	const credentials = String.fromCodePoint(...new TextEncoder().encode(`${key}:${secret}`));
	const { origin, pathname } = url;
	return {
		endpoint: `${origin}${pathname.endsWith('/') ? pathname : `${pathname}/`}`,
		authorization: `Basic ${btoa(credentials)}`
	};
}

/** Whether a key may be sent there: HTTPS, or this machine; and nothing in the address says who asks. */
export function mayHaveKey({ protocol, hostname, username, password }: URL): boolean {
	if (username !== '' || password !== '') return false;
	return protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname));
}
