/** Packages as a server gives them out, below a path that nobody would choose. */
import { extname } from 'node:path';
import { filesOf } from './packages.ts';

/**
 * `strict`: under a policy that allows a package its own files alone, and nothing may be stored. `odd`: with media types as some file servers
 * have them.
 */
export type Manner = 'plain' | 'strict' | 'odd';

const folder = '7 %2B ü, (copy)';
const policy =
	"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'";
const headers: Readonly<Record<Manner, Readonly<Record<string, string>>>> = {
	plain: {},
	strict: { 'content-security-policy': policy, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' },
	odd: {}
};
const types: Readonly<Record<string, string>> = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript',
	'.css': 'text/css',
	'.svg': 'image/svg+xml',
	'.png': 'image/png'
};
const oddTypes: typeof types = {
	'.html': 'text/html',
	'.js': 'application/x-javascript',
	'.css': 'text/css; charset=iso-8859-1',
	'.svg': 'text/xml'
};

export function contentPath(name: string, manner: Manner): string {
	return `/content/${[manner, folder, name, 'index.html'].map(encodeURIComponent).join('/')}`;
}

type Answer = {
	readonly status: number;
	readonly headers: Readonly<Record<string, string>>;
	readonly body: Uint8Array;
};

/** The file of a package at a path. */
export async function serveContent(pathname: string): Promise<Answer> {
	const [, , manner = '', above, name = '', ...rest] = pathname.split('/').map(decodeURIComponent);
	const nothing = { status: 404, headers: {}, body: new Uint8Array() };
	if (!isManner(manner) || above !== folder) return nothing;
	const path = rest.join('/');
	const body = (await filesOf(name))[path];
	if (!body) return nothing;
	const type = (manner === 'odd' ? oddTypes : types)[extname(path)] ?? 'application/octet-stream';
	return { status: 200, headers: { 'content-type': type, ...headers[manner] }, body };
}

function isManner(name: string): name is Manner {
	return name in headers;
}
