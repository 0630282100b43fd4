import fc from 'fast-check';
import { expect, test } from 'vitest';
import { element, escaped, printXml } from './xml.ts';

test('prints a document, an element a line', () => {
	const root = element('root', { id: 'r', gone: undefined }, [
		element('empty', { note: 'a "b" <c>' }),
		element('text', {}, 'Fish & chips')
	]);
	expect(printXml(root)).toBe(
		[
			'<?xml version="1.0" encoding="UTF-8"?>',
			'<root id="r">',
			'\t<empty note="a &quot;b&quot; &lt;c&gt;"/>',
			'\t<text>Fish &amp; chips</text>',
			'</root>',
			''
		].join('\n')
	);
});

test('no text ends an element, and none has a character that XML does not allow', () => {
	expect(escaped(`a\u0000\u001b\ud800b ]]> 🐟\uffff`)).toBe('ab ]]&gt; 🐟');
	fc.assert(
		fc.property(
			fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
			(text) => {
				const safe = escaped(text);
				expect(safe).not.toMatch(/[<>"]|&(?!amp;|lt;|gt;|quot;)/u);
				expect(safe).toMatch(/^[\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]*$/u);
			}
		)
	);
});
