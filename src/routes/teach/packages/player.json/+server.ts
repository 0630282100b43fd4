import { json } from '@sveltejs/kit';
import type { BuiltPlayer } from '../player-files.ts';

/** With the app, since its packages hold the player that was built with it. */
export const prerender = true;

const built = import.meta.glob<string>('/build/player/*.{js,css}', { query: '?raw', import: 'default', eager: true });
const texts = import.meta.glob<string>(['/src/player/schemas/*/*.{xsd,dtd}', '/static/favicon.svg'], {
	query: '?raw',
	import: 'default',
	eager: true
});
const pictures = import.meta.glob<string>('/static/icons/*.png', { query: '?inline', import: 'default', eager: true });

/** What every package has besides its module; null where no player was built: in development. */
export function GET() {
	const script = built['/build/player/player.js'];
	const styles = built['/build/player/player.css'];
	const worker = built['/build/player/worker.js'];
	if (script === undefined || styles === undefined) return json(null);
	const player: BuiltPlayer = {
		script,
		styles,
		...(worker === undefined ? {} : { worker }),
		texts: Object.entries(texts).map(([path, text]) => [path.slice(1), text]),
		pictures: Object.entries(pictures).map(([path, address]) => [path.slice(1), address.split(',')[1] ?? ''])
	};
	return json(player);
}
