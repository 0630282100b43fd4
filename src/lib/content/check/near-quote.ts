/** `; the passage has "…"`, or nothing. Most quotes that are not found differ in a quotation mark, a dash or spaces. */
export function hintAt(quote: string, text: string, name: string): string {
	const words = straight(quote)
		.split(' ')
		.filter((word) => word !== '');
	const pattern = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join(' +');
	const hit = new RegExp(pattern).exec(straight(text));
	if (hit === null) return '';
	return `; ${name} has ${JSON.stringify(text.slice(hit.index, hit.index + hit[0].length))}`;
}

/** Same length as the text, so that positions agree. */
function straight(text: string): string {
	return text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/[‐-―]/g, '-').replace(/\s/g, ' ');
}
