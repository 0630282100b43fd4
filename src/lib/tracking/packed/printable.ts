/** Bytes as printable ASCII characters, none of which means anything to XML, JSON or an LMS; and back, whole or not at all. */
import { deflateSync, inflateSync } from 'fflate';
import { varint, type Cursor, type Sink, type Source } from './codec.ts';
import { hashOf } from './short-id.ts';

/** First of all characters. Changes when the form of the record does; older forms stay readable. */
const VERSION = '1';
/** Characters of the checksum: 24 bits. */
const CHECKED = 4;
const FORM = /^[1-9][A-Za-z0-9_-]*$/;

export type Unprintable = 'foreign' | 'too-new' | 'damaged';

export function print({ bytes, letters }: Sink): string {
	const [first, second] = [deflated(bytes), deflated(letters)];
	const whole: Sink = { bytes: [], letters: [] };
	varint.write(first.length, whole);
	const body = toBase64Url(Uint8Array.from([...whole.bytes, ...first, ...second]));
	return VERSION + checksum(body) + body;
}

export function parse(text: string): Source | Unprintable {
	if (!FORM.test(text)) return 'foreign';
	if (text.charAt(0) > VERSION) return 'too-new';
	const body = text.slice(1 + CHECKED);
	if (text.slice(1, 1 + CHECKED) !== checksum(body)) return 'damaged';
	try {
		const whole = cursor(fromBase64Url(body));
		const first = varint.read({ bytes: whole, letters: whole });
		return {
			bytes: cursor(inflateSync(whole.all.subarray(whole.at, whole.at + first))),
			letters: cursor(inflateSync(whole.all.subarray(whole.at + first)))
		};
	} catch {
		return 'damaged';
	}
}

function cursor(all: Uint8Array): Cursor {
	return { all, at: 0 };
}

function checksum(body: string): string {
	const hash = hashOf(body);
	return toBase64Url(Uint8Array.of(hash & 255, (hash >> 8) & 255, (hash >> 16) & 255));
}

function toBase64Url(bytes: Uint8Array): string {
	// In one go the arguments would be too many for a call.
	const binary = Array.from(bytes, (one) => String.fromCharCode(one)).join('');
	return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64Url(text: string): Uint8Array {
	return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));
}

function deflated(bytes: readonly number[]): Uint8Array {
	return deflateSync(Uint8Array.from(bytes), { level: 9 });
}
