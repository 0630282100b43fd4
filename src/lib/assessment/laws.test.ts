/** What holds for every interaction, every rule and every response. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyInteraction, anyRules, interactionWithResponse } from '../../../tests/fixtures/arbitrary.ts';
import type { Interaction, Response } from './interaction/interaction.ts';
import { describe, empty, key, listedWrong, maximum, partsRight, readiness, remarks, score } from './judge.ts';
import type { Rules } from './module.ts';

test('points are whole numbers from nothing to the maximum', () => {
	fc.assert(
		fc.property(interactionWithResponse, anyRules, ([interaction, response], rules) => {
			const points = score(interaction, rules, response);
			expect(Number.isInteger(points.given) && Number.isInteger(points.maximum)).toBe(true);
			expect(points.given).toBeGreaterThanOrEqual(0);
			expect(points.given).toBeLessThanOrEqual(points.maximum);
			expect(points.maximum).toBe(maximum(interaction, rules));
		}),
		{ numRuns: 500 }
	);
});

test('parts are whole numbers too, and all are right just when the response earns the maximum', () => {
	// One exception: a forecast that leans the right way throughout is all that all-or-nothing can ask for, though certainty would be nearer.
	fc.assert(
		fc.property(interactionWithResponse, anyRules, ([interaction, response], rules) => {
			const { right, of } = partsRight(interaction, response);
			expect(Number.isInteger(right) && right >= 0 && right <= of).toBe(true);
			if (interaction.kind === 'extended-text') return;
			const { given, maximum: most } = score(interaction, rules, response);
			if (right === of) expect(given).toBe(most);
			if (given === most && !(interaction.kind === 'forecast' && rules.forecast === 'all-or-nothing'))
				expect(right).toBe(of);
		}),
		{ numRuns: 500 }
	);
});

test('the key is ready and earns the maximum under every rule', () => {
	fc.assert(
		fc.property(anyInteraction, anyRules, (interaction, rules) => {
			const response = key(interaction);
			expect(response === undefined).toBe(interaction.kind === 'extended-text');
			if (response === undefined) return;
			expect(readiness(interaction, response)).toBe('ready');
			expect(score(interaction, rules, response).given).toBe(maximum(interaction, rules));
			expect(score(interaction, rules, response).given).toBeGreaterThan(0);
		})
	);
});

test('each listed wrong response is ready or empty, and earns less than the maximum under every rule', () => {
	fc.assert(
		fc.property(anyInteraction, anyRules, (interaction, rules) => {
			for (const response of listedWrong(interaction)) {
				expect(['ready', 'nothing-chosen']).toContain(readiness(interaction, response));
				expect(score(interaction, rules, response).given).toBeLessThan(maximum(interaction, rules));
			}
		})
	);
});

test('the empty response is not ready, but for an order, where it is never the right one', () => {
	fc.assert(
		fc.property(anyInteraction, (interaction) => {
			const response = empty(interaction);
			expect(readiness(interaction, response)).toBe(interaction.kind === 'order' ? 'ready' : 'nothing-chosen');
			expect(response).not.toEqual(key(interaction));
		})
	);
});

test('a response that is not ready earns nothing, and no part of it is right', () => {
	fc.assert(
		fc.property(interactionWithResponse, anyRules, ([interaction, response], rules) => {
			fc.pre(readiness(interaction, response) !== 'ready');
			expect(score(interaction, rules, response)).toEqual({ given: 0, maximum: maximum(interaction, rules) });
			expect(partsRight(interaction, response).right).toBe(0);
		})
	);
});

test('it does not matter in which order options were chosen', () => {
	fc.assert(
		fc.property(interactionWithResponse, anyRules, ([interaction, response], rules) => {
			fc.pre(response.kind !== 'order');
			const turned = turnedRound(response);
			expect(readiness(interaction, turned)).toBe(readiness(interaction, response));
			expect(score(interaction, rules, turned)).toEqual(score(interaction, rules, response));
			expect(remarks(interaction, turned)).toEqual(remarks(interaction, response));
			if (readiness(interaction, response) === 'ready')
				expect(describe(interaction, turned)).toBe(describe(interaction, response));
		})
	);
});

function turnedRound(response: Response): Response {
	const turn = <Value>(chosen: Readonly<Record<string, Value>>) => Object.fromEntries(Object.entries(chosen).reverse());
	switch (response.kind) {
		case 'choice':
			return { ...response, chosen: [...response.chosen].reverse() };
		case 'inline-choice':
			return { ...response, chosen: turn(response.chosen) };
		case 'match':
			return { ...response, pairs: turn(response.pairs) };
		case 'grid-placement':
			return { ...response, places: turn(response.places) };
		case 'forecast':
			return { ...response, percents: turn(response.percents) };
		case 'scenario':
			return { ...response, evidence: [...response.evidence].reverse() };
		default:
			return response;
	}
}

test('a response that was stored and read again is judged alike', () => {
	fc.assert(
		fc.property(interactionWithResponse, anyRules, ([interaction, response], rules) => {
			const stored: Response = JSON.parse(JSON.stringify(response));
			expect(judged(interaction, stored, rules)).toEqual(judged(interaction, response, rules));
		})
	);
});

test('the same comes out each time, and what went in is left alone', () => {
	fc.assert(
		fc.property(interactionWithResponse, anyRules, ([interaction, response], rules) => {
			freeze(interaction);
			freeze(response);
			freeze(rules);
			expect(judged(interaction, response, rules)).toEqual(judged(interaction, response, rules));
		})
	);
});

test('a remark is given by a response just where the response has it: the key has nothing wrong', () => {
	fc.assert(
		fc.property(anyInteraction, (interaction) => {
			for (const { right, given } of remarks(interaction, key(interaction))) {
				// The path that rests on evidence most often may yet lead past some, or over a choice that rests on none.
				if (interaction.kind !== 'scenario') expect(given).toBe(right && interaction.kind !== 'extended-text');
			}
			expect(remarks(interaction, undefined).some(({ given }) => given)).toBe(false);
		})
	);
});

function judged(interaction: Interaction, response: Response, rules: Rules): readonly unknown[] {
	return [
		readiness(interaction, response),
		maximum(interaction, rules),
		score(interaction, rules, response),
		partsRight(interaction, response),
		remarks(interaction, response),
		describe(interaction, response),
		key(interaction),
		empty(interaction),
		listedWrong(interaction)
	];
}

function freeze(value: unknown): void {
	if (typeof value !== 'object' || value === null) return;
	Object.freeze(value);
	Object.values(value).forEach(freeze);
}
