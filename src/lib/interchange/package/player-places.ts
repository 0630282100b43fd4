/** Where the parts of a player lie in packages: whoever makes one, from the disk or in a page, gathers them by this. */
import type { PackageFormat } from './package.ts';

export const playerPaths = {
	script: 'player.js',
	styles: 'player.css',
	icon: 'icon.svg',
	touchIcon: 'icons/apple-touch-icon.png'
} as const;

/** The folder in `src/player/schemas` with the schemas that a package of the format carries. */
const schemaFolders: Readonly<Record<PackageFormat, string | undefined>> = {
	web: undefined,
	scorm12: 'scorm12',
	scorm2004: 'scorm2004',
	cmi5: undefined
};

/**
 * The path in a package of that format of a file that the project has at a path from its root; undefined where it does not belong into one. Its
 * schemas must stand at the root of a package; pictures for the home screen are of use to what can be installed.
 */
export function placeInPackage(path: string, format: PackageFormat): string | undefined {
	if (path === 'static/favicon.svg') return playerPaths.icon;
	const [, picture] = /^static\/(icons\/[^/]+\.png)$/u.exec(path) ?? [];
	if (picture !== undefined) return format === 'web' ? picture : undefined;
	const [, folder, schema] = /^src\/player\/schemas\/([^/]+)\/([^/]+\.(?:xsd|dtd))$/u.exec(path) ?? [];
	return folder !== undefined && folder === schemaFolders[format] ? schema : undefined;
}
