import node from '@sveltejs/adapter-node';
import files from '@sveltejs/adapter-static';
import { withOffline } from './tools/offline.mjs';

// One code base, two builds: TARGET=server (default) answers requests, TARGET=static is a folder for any web space.
const target = process.env.TARGET === 'static' ? 'static' : 'server';
const out = `build/${target}`;

const directives = {
	'default-src': ['none'],
	'script-src': ['self'],
	'style-src': ['self'],
	// Kit's route announcer sets one style attribute (sveltejs/kit#11993); the hash is of that attribute.
	'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
	'img-src': ['self', 'data:'],
	'font-src': ['self'],
	'connect-src': ['self'],
	'manifest-src': ['self'],
	'worker-src': ['self'],
	'base-uri': ['none'],
	'form-action': ['self']
};

const builds = {
	server: {
		adapter: withOffline(node({ out, precompress: true }), {
			// What modules there are, and the pages of added ones, is known when somebody asks.
			visits: ['', 'learn/', 'teach/'],
			substitute: 'offline'
		}),
		// frame-ancestors has no effect in a <meta>: only a server can send it.
		csp: { mode: 'auto', directives: { ...directives, 'frame-ancestors': ['self'] } }
	},
	static: {
		// Not strict: what needs a server is left out of this build.
		adapter: withOffline(files({ pages: out, assets: out, fallback: '404.html', precompress: true, strict: false }), {
			visits: ['teach/'],
			substitute: 'offline'
		}),
		csp: { mode: 'auto', directives },
		// The default folder belongs to the server build, whose types the checks read.
		outDir: '.svelte-kit/static'
	}
};

/** @type {import('@sveltejs/kit').Config} */
const config = {
	compilerOptions: {
		// Packages may still be written in the older style.
		runes: ({ filename }) => (filename.split(/[/\\]/).includes('node_modules') ? undefined : true)
	},
	kit: {
		...builds[target],
		// Fixed: a timestamp would make every build differ from the last.
		version: { name: process.env.ERRATA_VERSION ?? '0.1.0' },
		paths: { relative: true },
		// The layout does it, once the page is at rest.
		serviceWorker: { register: false },
		// Measured with `npm run bench`: one bundle would send each page the scripts of all others.
		output: { bundleStrategy: 'split' },
		// Characters. Within the page, its styles cost no second journey: the first item shows about 0.2 s sooner on a slow line.
		inlineStyleThreshold: 8192,
		typescript: {
			config: (config) => ({ ...config, include: [...config.include, '../tools/**/*.ts', '../*.config.ts'] })
		}
	}
};

export default config;
