import { describe, expect, it } from 'vitest';
import { largestFile } from './limits.ts';
import { readYaml } from './yaml.ts';

describe('readYaml', () => {
	it('reads values as YAML 1.2 does: no dates, no yes and no', () => {
		expect(readYaml('a.yaml', 'a: 2026-01-02\nb: no\nc: 012\nd: true').value).toEqual({
			a: '2026-01-02',
			b: 'no',
			c: 12,
			d: true
		});
	});
	it('tells the line of a fault', () => {
		const { value, faults } = readYaml('a.yaml', 'a: 1\nb: [2\nc: 3\n');
		expect(value).toBeUndefined();
		expect(faults[0]).toMatchObject({ file: 'a.yaml', path: 'line 3' });
	});
	it('accepts a file of the largest size and no larger', () => {
		const text = `a: ${'x'.repeat(largestFile - 3)}`;
		expect(readYaml('a.yaml', text).faults).toEqual([]);
		expect(readYaml('a.yaml', `${text}x`).faults).toHaveLength(1);
	});
	it('lets a sentence be repeated by an anchor', () => {
		expect(readYaml('a.yaml', 'a: &same words\nb: *same').value).toEqual({ a: 'words', b: 'words' });
	});
	it('stops anchors that unfold without end, or name nothing', () => {
		const layers = [
			'a: &a [x,x,x,x,x,x,x,x]',
			...['b', 'c', 'd'].map((name, i) => `${name}: &${name} [${`*${'abc'[i]},`.repeat(8)}]`)
		];
		expect(readYaml('a.yaml', layers.join('\n')).faults).toHaveLength(1);
		expect(readYaml('a.yaml', 'a: *nothing').faults).toHaveLength(1);
	});
	it.each([
		['lists in lists', '['.repeat(1_000_000)],
		['groups in groups', '{a: '.repeat(200_000)],
		['entries of entries', `${'- '.repeat(400_000)}a`],
		['fields', Array.from({ length: 60_000 }, (_, index) => `k${index}: 1`).join('\n')],
		['faults', 'a: }\n'.repeat(200_000)],
		['tags', '!a '.repeat(300_000)]
	])('gives up on %s without end before they cost time', (_, text) => {
		expect(readYaml('a.yaml', text).faults).toHaveLength(1);
	});
	it('takes brackets in a text for words', () => {
		expect(readYaml('a.yaml', `a: |\n${'  [ {\n'.repeat(100)}b: "[[["`).faults).toEqual([]);
	});
	it('tells the first places alone where one slip makes many', () => {
		expect(readYaml('a.yaml', 'a: 1\n b: 2\n c: 3\n d: 4\n e: 5\nf: }\ng: }\nh: }').faults).toHaveLength(3);
	});
	it('keeps a field named __proto__ as a field', () => {
		const { value } = readYaml('a.yaml', '__proto__: { polluted: true }');
		expect(Object.keys(value ?? {})).toEqual(['__proto__']);
	});
});
