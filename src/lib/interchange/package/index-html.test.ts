import { expect, test } from 'vitest';
import { moduleOf, sectionOf } from '../../../../tests/fixtures/walks.ts';
import { indexHtml } from './index-html.ts';
import type { PlayerData } from './package.ts';
import { readPlayerData } from './player-data.ts';

const hostile = `</script><!-- <script>alert('1')</script> " & ]]> \u2028 \ud800 🐟`;
const data: PlayerData = {
	format: 'web',
	id: 'small',
	activity: 'urn:errata:module:small',
	module: { ...moduleOf([sectionOf('one', [], { passage: hostile })]), title: `Ways <b>&</b> "means"`, language: 'es' }
};

/** Start tags of an HTML document, outside scripts and styles. */
function tagsOf(html: string): readonly string[] {
	const bare = html.replace(/(<(script|style)\b[^>]*>)[\s\S]*?<\/\2\s*>/giu, '$1');
	return bare.match(/<[a-z!][^>]*>/giu) ?? [];
}

function dataIn(html: string): PlayerData {
	const [, text] = /<script type="application\/json" id="errata">([\s\S]*?)<\/script/u.exec(html) ?? [];
	return readPlayerData(text ?? '');
}

test('is a whole page in the language of the module, with what the player needs', () => {
	expect(tagsOf(indexHtml(data, { pictures: ['icon.svg', 'icons/apple-touch-icon.png'] }))).toEqual([
		'<!doctype html>',
		'<html lang="es">',
		'<head>',
		'<meta charset="utf-8">',
		'<meta name="viewport" content="width=device-width, initial-scale=1">',
		'<meta name="color-scheme" content="light dark">',
		'<title>',
		'<link rel="icon" href="icon.svg" type="image/svg+xml">',
		'<link rel="apple-touch-icon" href="icons/apple-touch-icon.png">',
		'<link rel="stylesheet" href="player.css">',
		'<script src="player.js" defer>',
		'<body>',
		'<noscript>',
		'<p lang="en">',
		'<div id="player">',
		'<script type="application/json" id="errata">'
	]);
	expect(indexHtml(data)).toContain('<title>Ways &lt;b&gt;&amp;&lt;/b&gt; &quot;means&quot;</title>');
	expect(indexHtml(data)).not.toContain('rel="icon"');
});

test('carries any text of the module, which cannot end the element that it stands in', () => {
	const html = indexHtml(data);
	expect(html.match(/<\/script/giu)).toHaveLength(2);
	expect(html).not.toContain('<!--');
	expect(dataIn(html)).toEqual(data);
});

test('has nothing inline that runs or styles, unless it is one single file', () => {
	expect(indexHtml(data)).not.toMatch(/<style|<script>| style=| on[a-z]+=|javascript:/iu);
});

test('as one single file needs no other, whatever stands in its player', () => {
	const script = "const close = '</script>', comment = `<!-- <script>`, odd = /<\\/script>/u; run(close, comment);";
	const styles = '.note::before { content: "</style>"; }';
	const html = indexHtml(data, { single: { script, styles, icon: '<svg viewBox="0 0 1 1"/>' } });
	expect(html).not.toMatch(/ src=|href="(?!data:)/u);
	expect(html).toContain('href="data:image/svg+xml,%3Csvg%20viewBox%3D%220%200%201%201%22%2F%3E"');
	expect(html.match(/<\/(?:script|style)>/giu)).toHaveLength(3);
	expect(dataIn(html)).toEqual(data);
	const [, inside = ''] = /<script>([\s\S]*?)<\/script>/u.exec(html) ?? [];
	const seen: unknown[] = [];
	new Function('run', inside)((...values: readonly unknown[]) => seen.push(...values));
	expect(seen).toEqual(['</script>', '<!-- <script>']);
	expect(html).toContain(String.raw`content: "\3c /style>"`);
});
