/** SHA-256, hexadecimal. */
export async function sha256(text: string): Promise<string> {
	// eslint-disable-next-line no-restricted-globals -- a hash depends on the text alone, and every run-time has this one
	const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
	return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
