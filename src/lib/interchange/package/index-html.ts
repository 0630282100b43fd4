/** The page of a package. Nothing in it runs or styles but the player's own files, so that it opens under a strict Content-Security-Policy. */
import type { PlayerData } from './package.ts';
import { printPlayerData } from './player-data.ts';
import { playerPaths } from './player-places.ts';
import { titleOf } from './forms.ts';
import { webPaths } from './web.ts';
import { escaped } from './xml.ts';

export type PageOptions = {
	/** Paths of the pictures in the package. */
	readonly pictures?: readonly string[];
	/** Whether the package has what `web.ts` makes. */
	readonly isInstallable?: boolean;
	/** The player in full, for a page that is one single file; `icon` is the source of an SVG. */
	readonly single?: { readonly script: string; readonly styles: string; readonly icon?: string };
};

export function indexHtml(
	data: PlayerData,
	{ pictures = [], isInstallable = false, single }: PageOptions = {}
): string {
	const { module } = data;
	const has = (path: string) => pictures.includes(path);
	const icon = single?.icon === undefined ? has(playerPaths.icon) && playerPaths.icon : inAddress(single.icon);
	return [
		'<!doctype html>',
		`<html lang="${escaped(module.language)}">`,
		'<head>',
		'<meta charset="utf-8">',
		'<meta name="viewport" content="width=device-width, initial-scale=1">',
		'<meta name="color-scheme" content="light dark">',
		`<title>${escaped(titleOf(module))}</title>`,
		...(icon === false ? [] : [`<link rel="icon" href="${escaped(icon)}" type="image/svg+xml">`]),
		...(has(playerPaths.touchIcon) ? [`<link rel="apple-touch-icon" href="${playerPaths.touchIcon}">`] : []),
		single ? `<style>${inStyle(single.styles)}</style>` : `<link rel="stylesheet" href="${playerPaths.styles}">`,
		// Fetched while the module below is still being read, and run after it.
		...(single ? [] : [`<script src="${playerPaths.script}" defer></script>`]),
		'</head>',
		'<body>',
		'<noscript><p lang="en">This module needs JavaScript. Please allow it for this page, then open it again.</p></noscript>',
		// Not a link: from disk a browser may not read a manifest, and complains.
		`<div id="player"${isInstallable ? ` data-manifest="${webPaths.manifest}"` : ''}></div>`,
		// No text of a module can end the element: JSON may write any character as a number.
		`<script type="application/json" id="errata">${printPlayerData(data).replaceAll('<', String.raw`\u003c`)}</script>`,
		...(single ? [`<script>${inScript(single.script)}</script>`] : []),
		'</body>',
		'</html>',
		''
	].join('\n');
}

/** What ends a script, or hides its end, stands in strings, templates and regular expressions alone, where an escape means the same. */
function inScript(script: string): string {
	return script.replace(/<(?=\/script|!--)/giu, String.raw`\x3c`);
}

function inStyle(styles: string): string {
	return styles.replace(/<(?=\/style)/giu, String.raw`\3c `);
}

function inAddress(svg: string): string {
	return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
