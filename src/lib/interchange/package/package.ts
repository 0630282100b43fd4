/** A module as a package: what there is to choose, and what the player in it is given. */
import type { Module } from '#lib/assessment/module.ts';

export const packageFormats = ['web', 'scorm12', 'scorm2004', 'cmi5'] as const;
export type PackageFormat = (typeof packageFormats)[number];

/** What makes one package of a module differ from another. */
export type PackageChoices = {
	readonly format: PackageFormat;
	/** Percent; undefined for the module's own. */
	readonly passMark?: number;
	/** Ids of sections, and of hunts that belong to none; undefined for all. */
	readonly parts?: readonly string[];
	/** Where statements go besides, from a package for the web. */
	readonly statements?: StatementStore;
};

/** A store of xAPI statements, with what it lets in. */
export type StatementStore = {
	/** Address below which `statements` is found; ends with a slash. */
	readonly endpoint: string;
	/** Value of the `Authorization` header. */
	readonly authorization: string;
};

/** What the page of a package holds for its player. */
export type PlayerData = {
	readonly format: PackageFormat;
	/** Stable for one module, language and choice of parts: names the record in the browser's store, and the activity. ASCII letters, digits, `-`, `_`, `.`. */
	readonly id: string;
	/** IRI of the activity, of which items and hunts have theirs below. */
	readonly activity: string;
	/** With the chosen parts and pass mark. */
	readonly module: Module;
	readonly statements?: StatementStore;
};

/** One file of a package, by its path from the package's root. */
export type PackageFile = { readonly path: string; readonly content: Uint8Array };

/** What was built once for all packages. */
export type PlayerFiles = {
	/** One classic script. */
	readonly script: string;
	readonly styles: string;
	/** The service worker of packages for the web: one classic script, which finds its plan in front of it (plan.ts). */
	readonly worker?: string;
	/** The pictures of the package, the manifest's schemas and what else the format carries, by path. */
	readonly others: readonly PackageFile[];
};
