import { resolve } from '$app/paths';
import type { BadgeOffice } from '#lib/ui/results/certificate/badges.ts';

/** The badges of the server that these pages come from. */
export const badges: BadgeOffice = {
	async issuer() {
		const response = await fetch(resolve('/api/badge'));
		const answer: unknown = await response.json();
		return textOf(answer, 'issuer');
	},
	async ask(module, attempt, { name, email }) {
		const { print } = await import('#lib/interchange/record-file.ts');
		const record: unknown = JSON.parse(print({ module, attempts: [attempt] }));
		const response = await fetch(resolve('/api/badge'), {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ module, record, name, email })
		});
		const answer: unknown = await response.json();
		const credential = textOf(answer, 'credential');
		const image = textOf(answer, 'image');
		if (credential !== undefined && image !== undefined) return { kind: 'signed', credential, image };
		return { kind: 'refused', reason: textOf(answer, 'message') ?? response.statusText };
	}
};

function textOf(answer: unknown, name: string): string | undefined {
	if (typeof answer !== 'object' || answer === null) return undefined;
	const value: unknown = Reflect.get(answer, name);
	return typeof value === 'string' ? value : undefined;
}
