/** A random id of 128 bits. Not `crypto.randomUUID`: browsers offer that only over https, and a class may meet over plain http. */
export function newId(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
