import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readGuide } from './guide.ts';

const markdown = readFileSync('docs/lms.md', 'utf8');
const { blocks, contents } = readGuide(markdown);
const html = blocks.map((block) => (block.kind === 'words' ? block.html : '')).join('\n');

describe('the guide to packages in an LMS', () => {
	it('has a picture for each of the four, with its words', () => {
		const pictures = blocks.flatMap((block) => (block.kind === 'picture' ? [block] : []));
		expect(pictures.map(({ name, title }) => [title, name])).toEqual([
			['Moodle', 'lms-moodle.svg'],
			['Canvas', 'lms-canvas.svg'],
			['Blackboard', 'lms-blackboard.svg'],
			['Brightspace', 'lms-brightspace.svg']
		]);
		for (const { alt } of pictures) expect(alt.length).toBeGreaterThan(100);
	});

	it('leaves out the title and what is for developers', () => {
		expect(markdown).toContain('## For developers');
		expect(html).not.toContain('<h1');
		expect(contents.map(({ title }) => title)).toContain('When a score is missing');
		expect(contents.map(({ title }) => title)).not.toContain('For developers');
		expect(html).not.toContain('reportOf');
	});

	it('leads to places that are there: on the web, or on the page itself', () => {
		const addresses = [...html.matchAll(/href="([^"]*)"/gu)].map(([, address = '']) => address);
		expect(addresses.length).toBeGreaterThan(10);
		const ids = contents.map(({ id }) => `#${id}`);
		for (const address of addresses) {
			if (!/^https?:\/\//u.test(address)) expect(ids).toContain(address);
		}
		expect(new Set(ids).size).toBe(ids.length);
	});

	it('puts each table into a box with a name of its own', () => {
		const names = [...html.matchAll(/<div class="table" role="region" tabindex="0" aria-label="([^"]+)"><table>/gu)];
		expect(names.length).toBe([...html.matchAll(/<table>/gu)].length);
		expect(new Set(names.map(([, name]) => name)).size).toBe(names.length);
	});

	it('shows markup of its own making alone', () => {
		expect(readGuide('A <script>word</script> & more').blocks).toEqual([
			{ kind: 'words', html: '<p>A &lt;script&gt;word&lt;/script&gt; &amp; more</p>\n' }
		]);
	});
});
