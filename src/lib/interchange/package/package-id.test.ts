import fc from 'fast-check';
import { expect, test } from 'vitest';
import { huntOf } from '../../../../tests/fixtures/hunts.ts';
import { moduleOf, sectionOf } from '../../../../tests/fixtures/walks.ts';
import type { Module } from '#lib/assessment/module.ts';
import { activityOf, packageId } from './package-id.ts';

const module: Module = {
	...moduleOf([sectionOf('old', []), sectionOf('new', [])]),
	id: 'three-ways',
	languages: ['en', 'pt-BR'],
	hunts: [huntOf('whole'), huntOf('in-new', { section: 'new' })]
};
const translated = { ...module, language: 'pt-BR' };

// Written out: whoever changes these cuts every LMS off from the attempts it has.
test('the ids of packages stay what they are', () => {
	expect(packageId(module)).toBe('three-ways');
	expect(packageId(translated)).toBe('three-ways.pt-BR');
	expect(packageId(module, ['new'])).toBe('three-ways.bfd47cb17593');
	expect(packageId(translated, ['whole', 'old'])).toBe('three-ways.pt-BR.68e185a3434c');
	expect(packageId({ ...module, id: '3 ways' })).toBe('module.065e3e893413');
	expect(activityOf('three-ways')).toBe('urn:errata:module:three-ways');
});

test('an id does not depend on the order of the parts, nor on version, title or pass mark', () => {
	expect(packageId(module, ['whole', 'old', 'old'])).toBe(packageId(module, ['old', 'whole']));
	expect(packageId(module, ['new', 'whole', 'old'])).toBe(packageId(module));
	const changed = { ...module, version: '9.0.0', title: 'Another', policy: { ...module.policy, passMark: 5 } };
	expect(packageId(changed, ['new'])).toBe(packageId(module, ['new']));
});

test('ids are names of XML and of URNs, at most 86 characters long, and different for different modules', () => {
	const anyId = fc.oneof(fc.string(), fc.stringMatching(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u), fc.string({ minLength: 100 }));
	fc.assert(
		fc.property(anyId, anyId, fc.subarray(['old', 'new', 'whole']), (one, other, parts) => {
			const id = packageId({ ...translated, id: one }, parts);
			expect(id).toMatch(/^[a-z][a-z0-9._-]{0,85}$/iu);
			if (one !== other) expect(packageId({ ...translated, id: other }, parts)).not.toBe(id);
		})
	);
});
