import fc from 'fast-check';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { fingerprint, planOf, workerFile } from './plan.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const files = [
	{ path: 'b.js', content: bytes('two') },
	{ path: 'a.html', content: bytes('one') }
];

test('another byte, another order or another length is another fingerprint', () => {
	fc.assert(
		fc.property(
			fc.uint8Array({ minLength: 1, maxLength: 64 }),
			fc.nat(),
			fc.integer({ min: 1, max: 255 }),
			(content, at, by) => {
				const place = at % content.length;
				const other = content.with(place, (content[place] ?? 0) ^ by);
				expect(fingerprint(content)).toMatch(/^[0-9a-f]{16}$/u);
				expect(fingerprint(Uint8Array.from(content))).toBe(fingerprint(content));
				expect(fingerprint(other)).not.toBe(fingerprint(content));
				expect(fingerprint(content.slice(0, -1))).not.toBe(fingerprint(content));
				expect(fingerprint(Uint8Array.of(...content, 0))).not.toBe(fingerprint(content));
			}
		)
	);
});

test('no two of many short texts have the same fingerprint', () => {
	const prints = Array.from({ length: 20_000 }, (_, index) => fingerprint(bytes(String(index))));
	expect(new Set(prints).size).toBe(prints.length);
});

test('a plan does not depend on the order of the files, and its version on all of it', () => {
	const plan = planOf('x', files);
	expect(planOf('x', files.toReversed())).toEqual(plan);
	expect(plan.files.map(([address]) => address)).toEqual(['a.html', 'b.js']);
	const [one, two] = files;
	if (!one || !two) throw new Error('two files');
	const versions = [
		plan.version,
		planOf('x', [one, { ...two, content: bytes('One') }]).version,
		planOf('x', [one, { ...two, path: 'c.html' }]).version,
		planOf('x', [one]).version,
		planOf('x', files, { visits: ['learn/'] }).version
	];
	expect(new Set(versions).size).toBe(versions.length);
});

test('the worker finds its plan in front of it', () => {
	const plan = planOf(`it's "x" </script>\n\u2028`, files);
	expect(runInNewContext(workerFile(plan, 'JSON.stringify(offlinePlan)'))).toBe(JSON.stringify(plan));
});
