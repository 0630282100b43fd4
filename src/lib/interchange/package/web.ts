/** What lets a package for the web be installed, and played without a connection, once it lies on a server. */
import { descriptionOf, titleOf } from './forms.ts';
import type { PackageFile, PlayerData } from './package.ts';
import { planOf, workerFile } from './plan.ts';

export const webPaths = { manifest: 'manifest.webmanifest', worker: 'sw.js' } as const;

/** Sizes and purposes of the pictures that a package may have, by their paths. */
const icons: Readonly<Record<string, { readonly sizes: string; readonly type: string; readonly purpose?: string }>> = {
	'icon.svg': { sizes: 'any', type: 'image/svg+xml' },
	'icons/icon-192.png': { sizes: '192x192', type: 'image/png' },
	'icons/icon-512.png': { sizes: '512x512', type: 'image/png' },
	'icons/maskable-512.png': { sizes: '512x512', type: 'image/png', purpose: 'maskable' }
};

/** `common`: all other files of the package, which the worker keeps on the device. Without a worker the package plays as long as it is served. */
export function webFiles(
	data: PlayerData,
	common: readonly PackageFile[],
	worker: string | undefined
): readonly PackageFile[] {
	const manifest = fileOf(webPaths.manifest, `${JSON.stringify(manifestOf(data, common), null, '\t')}\n`);
	if (worker === undefined) return [manifest];
	return [manifest, fileOf(webPaths.worker, workerFile(planOf(data.id, [...common, manifest]), worker))];
}

function manifestOf({ id, module }: PlayerData, common: readonly PackageFile[]): object {
	return {
		// The same app wherever the package moves on its site, as its record is the same.
		id,
		name: titleOf(module),
		short_name: shortTitle(titleOf(module)),
		description: descriptionOf(module),
		lang: module.language,
		start_url: '.',
		scope: '.',
		display: 'standalone',
		background_color: '#faf8f4',
		theme_color: '#1d2a44',
		icons: Object.entries(icons)
			.filter(([path]) => common.some((file) => file.path === path))
			.map(([src, picture]) => ({ src, ...picture }))
	};
}

/** As many whole words as stand below a picture on a home screen. */
function shortTitle(title: string): string {
	const [start = title] = /^.{1,24}(?=\s|$)/u.exec(title) ?? [[...title].slice(0, 24).join('')];
	return start;
}

function fileOf(path: string, text: string): PackageFile {
	return { path, content: new TextEncoder().encode(text) };
}
