// What was built for packages, read from the disk.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { PackageFormat, PlayerFiles } from '../src/lib/interchange/package/package.ts';
import { placeInPackage, playerPaths } from '../src/lib/interchange/package/player-places.ts';
import { filesOf, read, root } from './project.mjs';

/** For packages of a format. The player must have been built (`ensurePlayer` of setup.mjs). */
export function readPlayer(format: PackageFormat): PlayerFiles {
	const sources: readonly string[] = filesOf(['src/player/schemas', 'static']);
	const worker = read('build/player/worker.js');
	return {
		script: read(`build/player/${playerPaths.script}`),
		styles: read(`build/player/${playerPaths.styles}`),
		...(worker === '' ? {} : { worker }),
		others: sources.flatMap((source) => {
			const place = placeInPackage(source, format);
			return place === undefined ? [] : [{ path: place, content: readFileSync(path.join(root, source)) }];
		})
	};
}
