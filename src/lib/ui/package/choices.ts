/** What a teacher chooses on the page for packages, and what follows from it. */
import type { HuntOutline } from '#lib/assessment/hunt/hunt.ts';
import type { PackageChoices, PackageFormat, StatementStore } from '#lib/interchange/package/package.ts';

/** As much of a module as the page needs to offer it. */
export type OfferedModule = {
	readonly id: string;
	readonly title: string;
	/** The first is the one it is written in. */
	readonly languages: readonly string[];
	/** Percent; undefined where passing is not a matter of points. */
	readonly passMark?: number;
	readonly sections: readonly { readonly id: string; readonly title: string }[];
	/** Those that belong to no section. */
	readonly hunts: readonly HuntOutline[];
};

/** The choices as they stand on the page. */
export type Wish = {
	readonly format: PackageFormat;
	/** Of a package for the web: all in one HTML file. */
	readonly isSingle: boolean;
	/** As typed; empty for the module's own. */
	readonly passMark: string;
	readonly parts: readonly string[];
	/** As typed; without an address, statements go nowhere. */
	readonly endpoint: string;
	readonly key: string;
	readonly secret: string;
};

/** What has to be changed before a package can be made. */
export type WishProblem = 'pass-mark' | 'no-parts' | 'endpoint';

/** Ids of all that can be chosen of a module. */
export function partsOf({ sections, hunts }: OfferedModule): readonly string[] {
	return [...sections, ...hunts].map(({ id }) => id);
}

/** `toStore` makes a store of an address, a key and a secret, or says by undefined that none may be sent there. */
export function choicesOf(
	wish: Wish,
	module: OfferedModule,
	toStore: (address: string, key: string, secret: string) => StatementStore | undefined
): PackageChoices | { readonly problem: WishProblem } {
	const passMark = readPercent(wish.passMark);
	if (passMark === 'unreadable') return { problem: 'pass-mark' };
	const all = partsOf(module);
	const parts = all.filter((id) => wish.parts.includes(id));
	if (parts.length === 0) return { problem: 'no-parts' };
	const isTold = wish.format === 'web' && wish.endpoint.trim() !== '';
	const statements = isTold ? toStore(wish.endpoint.trim(), wish.key.trim(), wish.secret.trim()) : undefined;
	if (isTold && statements === undefined) return { problem: 'endpoint' };
	return {
		format: wish.format,
		...(passMark === undefined ? {} : { passMark }),
		...(parts.length < all.length ? { parts } : {}),
		...(statements === undefined ? {} : { statements })
	};
}

/** The name under which a package is saved. */
export function fileNameOf(module: string, { format, isSingle }: Pick<Wish, 'format' | 'isSingle'>): string {
	return `${module}-${format}.${format === 'web' && isSingle ? 'html' : 'zip'}`;
}

/** Undefined where nothing is typed. Both marks of decimals are read. */
function readPercent(typed: string): number | undefined | 'unreadable' {
	const text = typed.trim();
	if (text === '') return undefined;
	if (!/^\d{1,3}(?:[.,]\d{1,2})?$/u.test(text)) return 'unreadable';
	const percent = Number(text.replace(',', '.'));
	return percent <= 100 ? percent : 'unreadable';
}
