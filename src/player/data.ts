import type { PlayerData } from '#lib/interchange/package/package.ts';
import { readPlayerData } from '#lib/interchange/package/player-data.ts';

/** What the page of the package holds for its player. Throws where it is missing or cut off: a package that was not copied whole. */
export function readData(page: Document): PlayerData {
	const text = page.getElementById('errata')?.textContent;
	if (!text) throw new Error('The page of this package holds no module.');
	return readPlayerData(text);
}
