// usage: node tools/build-player.mjs     builds what runs inside a package into build/player: one classic script, one file of styles,
// and the service worker of packages for the web
import path from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';
import { importAtOnce } from './import-at-once.mjs';
import { root } from './project.mjs';

await build({
	root,
	configFile: false,
	// The project's own builds on what Kit generates, which a fresh clone does not have yet.
	tsconfig: path.join(root, 'src/lib/assessment/tsconfig.json'),
	logLevel: 'warn',
	plugins: [svelte({ configFile: false, compilerOptions: { runes: undefined } }), importAtOnce],
	// Nothing of the app's own, such as its service worker and icons.
	publicDir: false,
	build: {
		outDir: path.join(root, 'build/player'),
		emptyOutDir: true,
		// Learning management systems run in what schools have.
		target: 'es2022',
		cssCodeSplit: false,
		modulePreload: false,
		reportCompressedSize: false,
		// One script is what is wanted here.
		chunkSizeWarningLimit: 2000,
		rolldownOptions: {
			// A classic script knows no address of its own; nothing of ours asks for it.
			transform: { define: { 'import.meta': '{}' } },
			input: path.join(root, 'src/player/main.ts'),
			output: {
				// Module scripts fail from disk, in opaque origins, and where a file server does not know their type.
				format: 'iife',
				codeSplitting: false,
				entryFileNames: 'player.js',
				assetFileNames: 'player[extname]'
			}
		}
	}
});

await build({
	root,
	configFile: false,
	tsconfig: path.join(root, 'src/lib/assessment/tsconfig.json'),
	logLevel: 'warn',
	publicDir: false,
	build: {
		outDir: path.join(root, 'build/player'),
		emptyOutDir: false,
		target: 'es2022',
		reportCompressedSize: false,
		rolldownOptions: {
			input: path.join(root, 'src/service-worker.ts'),
			// Not every browser takes a module for a worker.
			output: { format: 'iife', entryFileNames: 'worker.js' }
		}
	}
});
