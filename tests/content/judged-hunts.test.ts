import { describe, expect, it } from 'vitest';
import { isError, type Claim } from '../../src/lib/assessment/hunt/claim.ts';
import type { Module } from '../../src/lib/assessment/module.ts';
import { judgedHunts } from '../../src/lib/content/check/judged-hunts.ts';
import { someVariants } from '../../src/lib/content/check/variants.ts';
import { parseModule } from '../../src/lib/content/parse-module.ts';
import { readModule } from '#lib/server/module-folder.ts';

const { module: tiny } = await parseModule('tiny', await readModule('tests/fixtures/tiny'));
if (tiny === undefined) throw new Error('the tiny module has faults');

function withClaims(module: Module, change: (claim: Claim) => Claim): Module {
	return { ...module, texts: module.texts.map((text) => ({ ...text, claims: text.claims.map(change) })) };
}

const judged = (module: Module) => judgedHunts(module, someVariants(module));

describe('judgedHunts', () => {
	it('is content with keys that earn all points', () => {
		expect(judged(tiny)).toEqual([]);
	});
	it('finds a key whose repair does not count, in each hunt that asks for repairs', () => {
		const broken = withClaims(tiny, (claim) =>
			claim.id === 'twice' && isError(claim) ? { ...claim, repair: { ...claim.repair, ways: [] } } : claim
		);
		expect(judged(broken)).toEqual([
			{
				file: 'module.yaml',
				path: 'hunts.new-bridge',
				expected: 'the key to earn all 2 points for repair',
				found: '1'
			},
			{ file: 'module.yaml', path: 'hunts.whole', expected: 'the key to earn all 6 points for repair', found: '5' }
		]);
	});
	it('finds a key without a source where one is asked for', () => {
		const broken = withClaims(tiny, (claim) => ({ ...claim, sources: [] }));
		expect(judged(broken)).toMatchObject([
			{ path: 'hunts.whole', expected: 'the key to earn all 6 points for source', found: '0' }
		]);
	});
	it('finds a hunt in which nothing counts', () => {
		const broken = withClaims(tiny, (claim) => ({ ...claim, ungraded: '<p>Why.</p>' }));
		expect(judged(broken).map(({ found }) => found)).toEqual(tiny.hunts.map(() => 'none in the key'));
	});
});
