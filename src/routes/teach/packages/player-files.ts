/** What every package has besides its module, on its way from the build to the page that makes packages. */
import type { PackageFormat, PlayerFiles } from '#lib/interchange/package/package.ts';
import { placeInPackage } from '#lib/interchange/package/player-places.ts';

export type BuiltPlayer = Pick<PlayerFiles, 'script' | 'styles' | 'worker'> & {
	/** Further files by their paths in the project. */
	readonly texts: readonly (readonly [path: string, text: string])[];
	/** The same, in Base64. */
	readonly pictures: readonly (readonly [path: string, content: string])[];
};

/** As much of it as belongs into packages of a format. */
export function playerFiles({ texts, pictures, ...player }: BuiltPlayer, format: PackageFormat): PlayerFiles {
	const contents = [
		...texts.map(([path, text]) => ({ path, content: new TextEncoder().encode(text) })),
		...pictures.map(([path, content]) => ({ path, content: bytesOf(content) }))
	];
	return {
		...player,
		others: contents.flatMap(({ path, content }) => {
			const place = placeInPackage(path, format);
			return place === undefined ? [] : [{ path: place, content }];
		})
	};
}

function bytesOf(base64: string): Uint8Array {
	return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
