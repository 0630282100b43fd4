import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const note = path.join(import.meta.dirname, '..', '.cache', 'browser.json');

/** The Chromium that the set-up noted, or nothing: then Playwright looks for its own. */
function findExecutable(): { readonly executablePath?: string } {
	return existsSync(note) ? JSON.parse(readFileSync(note, 'utf8')) : {};
}

/** How all tests start Chromium. */
export const launchOptions = {
	...findExecutable(),
	// Containers commonly forbid the name spaces that the sandbox is made of; the tests open our own pages only.
	args: ['--no-sandbox', '--disable-quic', '--disable-sync', '--disable-component-update']
};
