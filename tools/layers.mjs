// Who may import what: the table of docs/architecture.md, and the lint rule that holds the code to it.
// A rule of our own, because patterns over import paths cannot tell where `../x.ts` leads, and it must see `.svelte` files too.
import path from 'node:path';
import { root } from './project.mjs';

/**
 * Per folder of src/lib (and src/player): the layers and packages it may import, layers of which it may know types alone, and
 * layers that it may load when needed, by `import()`, so that they add nothing to a first page.
 * A layer may always import itself. Folders that are not here may import everything.
 */
export const layers = {
	assessment: { layers: [], packages: [] },
	machines: { layers: ['assessment'], packages: ['xstate'] },
	content: {
		layers: ['assessment'],
		packages: ['valibot', '@valibot/to-json-schema', 'yaml', 'markdown-it', 'papaparse']
	},
	interchange: { layers: ['assessment'], packages: ['valibot', 'papaparse', 'fflate', 'uuid', 'jose'] },
	tracking: { layers: ['assessment', 'interchange'], packages: ['idb', 'valibot', 'fflate', 'uuid'] },
	offline: { layers: ['interchange'], packages: [] },
	server: { layers: ['assessment', 'content', 'interchange'], packages: ['node:'] },
	ui: {
		layers: ['assessment', 'machines', 'paraglide'],
		types: ['tracking', 'interchange'],
		lazy: ['interchange'],
		packages: ['svelte', 'xstate', '@observablehq/plot']
	},
	player: {
		layers: ['assessment', 'machines', 'interchange', 'tracking', 'offline', 'ui', 'paraglide'],
		packages: ['svelte']
	}
};

/** The layer that a file belongs to, or undefined outside of all. */
function findLayer(file) {
	const [source, first = '', second = ''] = path.relative(root, file).split(path.sep);
	if (source !== 'src') return undefined;
	return first === 'lib' ? second : first;
}

/** `@scope/name/deep` and `name/deep` are the package; all modules of Node are one. */
function packageOf(specifier) {
	if (specifier.startsWith('node:')) return 'node:';
	return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

/** What is wrong with an import, or undefined. `way` is how it is imported: its values at once, its types, or on demand. */
export function findFault(file, specifier, way) {
	const own = findLayer(file);
	const table = layers[own];
	if (specifier === '$lib' || specifier.startsWith('$lib/')) return 'Write "#lib/…": "$lib" exists inside Kit only.';
	if (!table) return undefined;

	const isRelative = specifier.startsWith('.');
	if (!isRelative && !specifier.startsWith('#lib/')) {
		const name = packageOf(specifier);
		return table.packages.includes(name)
			? undefined
			: `The layer "${own}" may not import "${name}" (docs/architecture.md).`;
	}
	if (path.extname(specifier) === '')
		return `Name the file in full, as in "${specifier}.ts": Node guesses no extension.`;
	const target = isRelative ? findLayer(path.resolve(path.dirname(file), specifier)) : specifier.split('/')[1];
	if (target === own) return isRelative ? undefined : 'Inside a layer, import by a relative path.';
	if (isRelative) return `Import another layer as "#lib/${target}/…", so that the crossing is seen.`;
	if (table.layers.includes(target) || table[way]?.includes(target)) return undefined;
	const ways = { types: 'its types', lazy: 'it by import()' };
	const allowed = Object.keys(ways).filter((name) => table[name]?.includes(target));
	const but = allowed.length > 0 ? `, but ${allowed.map((name) => ways[name]).join(' and ')}` : '';
	return `The layer "${own}" may not import "${target}"${but} (docs/architecture.md).`;
}

/** @returns {'values' | 'types' | 'lazy'} */
function wayOf(node) {
	if (node.type === 'ImportExpression') return 'lazy';
	const isType =
		node.importKind === 'type' ||
		node.exportKind === 'type' ||
		(node.specifiers?.length > 0 && node.specifiers.every((specifier) => specifier.importKind === 'type'));
	return isType ? 'types' : 'values';
}

/** @type {import('eslint').Rule.RuleModule} */
export const layersRule = {
	meta: { type: 'problem', schema: [], messages: { fault: '{{ fault }}' } },
	create(context) {
		const check = (node) => {
			if (typeof node.source?.value !== 'string') return;
			const fault = findFault(context.physicalFilename, node.source.value, wayOf(node));
			if (fault) context.report({ node: node.source, messageId: 'fault', data: { fault } });
		};
		return {
			ImportDeclaration: check,
			ExportNamedDeclaration: check,
			ExportAllDeclaration: check,
			ImportExpression: check
		};
	}
};
