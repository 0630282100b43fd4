import { expect, test } from 'vitest';
import { plainWords } from './plain-words.ts';

test.each([
	['<p>The <em>Álava</em> Road</p>\n', 'The Álava Road'],
	['CO<sub>2</sub> and <a href="https://a.example/?a=1&amp;b=2">a link</a>.', 'CO2 and a link.'],
	['<p>one</p><p>two<br>three<br />four</p>', 'one two three four'],
	['<ul>\n<li>one</li>\n<li>two</li>\n</ul>', 'one two'],
	['<strong>a</strong>b<code>c</code><S>d</S>', 'abcd'],
	['<section>a</section>b', 'a b'],
	['Smith &amp; Wesson, &lt;5 &gt;4 &quot;so&quot; &apos;t&apos; a&nbsp;b', 'Smith & Wesson, <5 >4 "so" \'t\' a b'],
	['&#8217;&#x2019;&#X2019;&#x1F600;', '’’’😀'],
	['one<a href="https://a.example/">two</a>three', 'onetwothree'],
	['&#x10FFFF;', '\u{10ffff}'],
	['&amp;lt;', '&lt;'],
	['&AMP;', '&'],
	['&#x110000; &#9999999; &unknown; AT&T', '&#x110000; &#9999999; &unknown; AT&T'],
	['  no   tags ', 'no tags'],
	['', '']
])('reads %j as %j', (html, words) => {
	expect(plainWords(html)).toBe(words);
});

test.each(['<', '<a', '<a ', '&', '&#', '<a>', ' '])('reads 100 000 times %j quickly', (unit) => {
	const start = performance.now();
	plainWords(unit.repeat(100_000));
	expect(performance.now() - start).toBeLessThan(1000);
});
