/**
 * For a build that is one script: what pages load when it is needed becomes an import like any other. The bundler then sees which exports are used, and
 * need not wrap every module so that it runs late. That is a tenth of the player.
 *
 * @type {import('vite').Plugin}
 */
export const importAtOnce = {
	name: 'import-at-once',
	transform: {
		filter: { id: /[\\/]src[\\/].*\.(?:ts|svelte)$/u, code: /\bimport\(/u },
		order: 'post',
		handler(code) {
			const found = importsIn(this.parse(code)).toSorted((one, other) => other.start - one.start);
			if (found.length === 0) return undefined;
			const names = found.map((_, index) => `__atOnce${index}`);
			const changed = found.reduce(
				(text, { start, end }, index) => `${text.slice(0, start)}Promise.resolve(${names[index]})${text.slice(end)}`,
				code
			);
			const imports = found.map(({ source }, index) => `import * as ${names[index]} from ${source.raw};`);
			return { code: `${imports.join('')}\n${changed}`, map: null };
		}
	}
};

/** The `import()`s of a text in a syntax tree, wherever they stand in it. */
function importsIn(node) {
	if (typeof node !== 'object' || node === null) return [];
	const own = node.type === 'ImportExpression' && typeof node.source.value === 'string' ? [node] : [];
	return [...own, ...Object.values(node).flatMap(importsIn)];
}
