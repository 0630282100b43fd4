import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSafeLink, oddListStarts, plainText, toHtml, toInlineHtml, toLabel, unsafeLinks } from './markdown.ts';

describe('toHtml', () => {
	it('makes paragraphs, emphasis, lists and links', () => {
		expect(toHtml('One *two*.\n\n- **three**\n- [four](https://example.org/a?b=c)\n')).toBe(
			'<p>One <em>two</em>.</p>\n<ul>\n<li><strong>three</strong></li>\n<li><a href="https://example.org/a?b=c">four</a></li>\n</ul>'
		);
	});
	it('makes straight quotes curly and replaces nothing else', () => {
		expect(toHtml(`"It's (c) 1999..." -- she said`)).toBe('<p>“It’s (c) 1999...” -- she said</p>');
	});
	it('shows HTML as text', () => {
		expect(toHtml('<script>alert(1)</script> <img src=x onerror=alert(1)>')).toBe(
			'<p>&lt;script&gt;alert(1)&lt;/script&gt; &lt;img src=x onerror=alert(1)&gt;</p>'
		);
	});
	it('fetches nothing and breaks no outline', () => {
		expect(toHtml('![a](https://example.org/x.png)\n\n# b\n\nc\n===')).not.toMatch(/<img|<h\d/);
	});
	it('makes no link of a bare address', () => {
		expect(toHtml('www.example.org and https://example.org')).not.toContain('<a');
	});
	it('has no element or attribute beyond those of text, whatever is written', () => {
		const pieces = fc.constantFrom(
			...[
				'<',
				'>',
				'"',
				"'",
				'`',
				'[',
				']',
				'(',
				')',
				'!',
				'*',
				'_',
				'#',
				'-',
				'|',
				'&',
				';',
				':',
				'/',
				'\\',
				'\n',
				' ',
				'a'
			],
			...[
				'<a href=',
				'javascript:',
				'data:',
				'&#106;',
				'&colon;',
				'onclick=',
				'<script>',
				'-->',
				'<!--',
				'[x]: ',
				'://',
				'\t'
			]
		);
		fc.assert(
			fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
				const html = toHtml(parts.join(''));
				const tags = html.match(/<[^>]*>/g) ?? [];
				for (const tag of tags) {
					expect(tag).toMatch(
						/^<\/?(?:p|em|strong|s|a|ul|ol|li|blockquote|code|br|table|thead|tbody|tr|th|td)(?: (?:href|title|start|style)="[^"<>]*")*>$/
					);
				}
				for (const [, href = ''] of html.matchAll(/href="([^"]*)"/g))
					expect(href).not.toMatch(/^\s*(?:javascript|data):/i);
			}),
			{ numRuns: 500 }
		);
	});
});

describe('toInlineHtml', () => {
	it('has no paragraph around it', () => {
		expect(toInlineHtml('a *b* & <i>c</i>')).toBe('a <em>b</em> &amp; &lt;i&gt;c&lt;/i&gt;');
	});
});

describe('isSafeLink', () => {
	it.each([
		'https://example.org',
		'HTTP://example.org',
		'mailto:a@example.org',
		'notes/1',
		'../data',
		'#top',
		'?a=b:c',
		'/a:b',
		''
	])('lets %j pass', (link) => {
		expect(isSafeLink(link)).toBe(true);
	});
	it.each([
		'javascript:alert(1)',
		'JaVaScRiPt:alert(1)',
		' javascript:alert(1)',
		'java\nscript:alert(1)',
		'java%0Ascript:alert(1)',
		'\u0001javascript:alert(1)',
		'data:text/html,x',
		'vbscript:x',
		'file:///etc/passwd',
		'ftp://example.org',
		'blob:x',
		'//example.org',
		'/\t/example.org'
	])('refuses %j', (link) => {
		expect(isSafeLink(link)).toBe(false);
		expect(toHtml(`[a](<${link.replace(/\n/g, '&#10;')}>)`)).not.toContain('<a');
	});
});

describe('isSafeLink with backslashes, which browsers read as slashes', () => {
	it.each(['\\\\example.org', '/\\example.org', '\\/example.org'])('refuses %j', (link) => {
		expect(isSafeLink(link)).toBe(false);
		// In Markdown they are escaped on the way, so that the link stays within the module.
		expect(toHtml(`[a](<${link}>)`)).not.toMatch(/href="(?:\\|\/[\\/])/);
	});
});

describe('unsafeLinks', () => {
	it('finds what learners could not follow, also by reference', () => {
		expect(unsafeLinks('[a](javascript:x) [b](https://example.org) [c][1]\n\n[1]: data:y')).toEqual([
			'javascript:x',
			'data:y'
		]);
	});
});

describe('oddListStarts', () => {
	it('finds a year that Markdown takes for the number of a list', () => {
		expect(oddListStarts('1893. The bridge followed.\n\n1. one\n2. two')).toEqual(['1893']);
	});
	it('lets a year pass that is escaped or stands within a line', () => {
		expect(oddListStarts('1893\\. The bridge. In\n1893. Yes.')).toEqual([]);
	});
});

describe('plainText', () => {
	it('keeps the words, a line for each block', () => {
		expect(plainText('One *two* [three](a)\nfour.\n\n- five')).toBe('One two three four.\nfive');
	});
});

describe('toLabel', () => {
	it('makes straight quotes curly and leaves the words alone', () => {
		expect(toLabel(`The "old" bridge & the town's ferry, {{year}} < 1900`)).toBe(
			'The “old” bridge & the town’s ferry, {{year}} < 1900'
		);
	});
	it('keeps the words of two lines apart', () => {
		expect(toLabel('It is {{place}}.\nThe next line\n')).toBe('It is {{place}}. The next line');
	});
});
