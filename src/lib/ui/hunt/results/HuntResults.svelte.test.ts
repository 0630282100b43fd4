// What markup alone shows: the words of every state, links that lead somewhere, and where the focus goes.
import { afterEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import type { CondensedFlag } from '#lib/assessment/hunt/flags.ts';
import { chainLinks, type Hunt } from '#lib/assessment/hunt/hunt.ts';
import { judgeHunt } from '#lib/assessment/hunt/judge.ts';
import type { Mark } from '#lib/assessment/hunt/mark.ts';
import type { Source } from '#lib/assessment/module.ts';
import { huntText, markOn } from '../../../../../tests/fixtures/hunt-text.ts';
import HuntResults from './HuntResults.svelte';

const repair = {
	ways: [[{ number: 1911, tolerance: 0 }]],
	forbids: [],
	removal: false,
	accepted: ['it was 1911 then'],
	refused: ['it was 1902 then']
} as const;

// In the middle: e is wrong and holds the sound f; at the end g repeats a.
const text = huntText(
	'## A heading\nAt first [a!|it was 1901 then]. Later [b+|prices fell twice], but [c!|nobody at all noticed].\nSo [d?|it is often said], and [e!|since [f+|all went well], nothing was done]. Again [g!|it was 1901 as said]. And [h+|that was that].',
	{ a: { repair, types: ['date', 'number'] }, g: { repeatOf: 'a' }, h: { wording: 'other' } }
);
const marks: readonly Mark[] = [
	markOn(text, 'it was 1901 then', {
		wrong: '1901',
		repair: '1911',
		type: 'place',
		confidence: 'sure',
		source: 'source-a'
	}),
	markOn(text, 'prices fell twice', { source: 'source-b' }),
	markOn(text, 'Later'),
	markOn(text, text.text)
];
const sources: readonly Source[] = ['source-a', 'source-b'].map((id) => ({
	id,
	title: `Title of ${id}`,
	publisher: 'A publisher',
	date: '2024',
	kind: 'original',
	says: 'So it is.'
}));
const hunt: Hunt = {
	id: 'hunt',
	title: 'Hunt',
	text: 'text',
	steps: ['check'],
	asks: chainLinks,
	variants: true
};

async function show(edition: 'original' | 'variant' = 'original', flags = marks, left: readonly CondensedFlag[] = []) {
	const outcome = judgeHunt(text, flags, hunt.asks, 'pair-choice', left);
	return await render(HuntResults, { hunt, text, edition, outcome, rule: 'pair-choice', sources });
}

/** Without what is there for screen readers alone: what is seen. */
function seen(element: Element | null): string {
	const copy = element?.cloneNode(true);
	if (!(copy instanceof Element)) return '';
	for (const hidden of copy.querySelectorAll('.visually-hidden')) hidden.remove();
	return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}
const cells = (row: Element | undefined) => [...(row?.children ?? [])].map(seen).join(' | ');
const finding = (id: string) => document.querySelector(`#finding-${id}`);
const states = () =>
	[...document.querySelectorAll('article')].map((one) => [one.id, one.querySelector('h3')?.textContent?.trim()]);

afterEach(() => history.replaceState(null, '', location.pathname + location.search));

test('counts, points and the rule are said in words', async () => {
	const { container } = await show();
	expect(container.querySelector('[data-hits]')?.textContent?.trim()).toBe('1 of 3');
	expect(container.querySelector('[data-false-alarms]')?.textContent?.trim()).toBe('1 of 3');
	const rows = [...container.querySelectorAll('[aria-labelledby="result-title"] tr')].map(cells);
	expect(rows.slice(2)).toEqual([
		'name the kind of error | 0 | 3',
		'repair the wording | 1 | 3',
		'pick a source | 1 | 3',
		expect.stringMatching(/^All \| \d+ \| 15$/)
	]);
	expect(seen(container)).toContain('Flagging everything or nothing earns 0. Guessing earns little');
	expect(container.querySelector('[data-detection]')?.textContent).toBe('Too few claims to say how well.');
	expect(container.querySelector('svg')?.getAttribute('aria-label')).toContain('33% (95 % interval 6% to 79%)');
});

test('the text is the text, word for word, with a named link to the finding after each claim', async () => {
	const { container } = await show();
	const copy = container.querySelector('.text[lang="en"]')?.cloneNode(true);
	if (!(copy instanceof Element)) throw new Error('there is no text');
	const chips = [...copy.querySelectorAll('a')].map((chip) => [chip.getAttribute('href'), chip.textContent]);
	expect(chips).toEqual([
		['#finding-a', 'Found, claim 1'],
		['#finding-b', 'False alarm, claim 2'],
		['#finding-c', 'Missed, claim 3'],
		['#finding-d', 'Not counted, claim 4'],
		['#finding-f', '✓Correctly left, claim 6'],
		['#finding-e', 'Missed as a whole, claim 5'],
		['#finding-g', 'Found in another place, claim 7'],
		['#finding-h', '✓Correctly left, claim 8']
	]);
	for (const chip of copy.querySelectorAll('a')) chip.remove();
	const lines = [...copy.querySelectorAll('h3, p')].map((line) => line.textContent?.trim());
	expect(lines).toEqual(text.text.replace('## ', '').split('\n'));
	expect(copy.querySelector('#claim-e #claim-f')).not.toBeNull();
});

test('repairs show in the text only when asked for, an outer one around what it holds', async () => {
	const { container } = await show();
	const line = () => seen(container.querySelector('#claim-a'));
	expect(line()).toBe('it was 1901 then');
	await page.getByLabelText('Show repairs in the text').click();
	expect(line()).toBe('it was 1901 1911 then');
	expect(container.querySelector('#claim-a del')?.textContent).toMatch(/^deleted:\s*1901$/);
	expect(container.querySelector('#claim-e > del #claim-f')).not.toBeNull();
	expect(container.querySelector('#claim-e > ins')?.textContent).toMatch(/^inserted:\s*right-e$/);
});

test('a finding says what was said about it and whether that is right', async () => {
	await show();
	expect(states()).toEqual([
		['finding-a', 'Claim 1: Found'],
		['finding-b', 'Claim 2: False alarm'],
		['finding-c', 'Claim 3: Missed'],
		['finding-e', 'Claim 5: Missed'],
		['finding-g', 'Claim 7: Found in another place']
	]);
	expect(seen(finding('a'))).toContain('Wrong place or concept Not this kind.');
	expect(seen(finding('a'))).toContain('Accepted: Wrong date or order or Wrong number or unit.');
	expect(seen(finding('a'))).toContain('it was 1901 1911 then Accepted.');
	expect(seen(finding('a'))).toContain('Title of source-a, A publisher It bears on this.');
	expect(finding('a')?.querySelector('[data-repair] del')?.textContent).toMatch(/^deleted:\s*1901$/);
	expect(finding('a')?.querySelector('[data-repair] ins')?.textContent).toMatch(/^inserted:\s*1911$/);
	expect(seen(finding('a')?.querySelector('[data-same]') ?? null)).toBe(
		'The same mistake as in claim 7. It counts once.'
	);
	expect(seen(finding('b'))).not.toContain('bears on this');
	expect(seen(finding('c'))).toContain('You did not flag it.');
});

test('the filter chooses, and all claims give their reasons', async () => {
	await show('variant');
	await page.getByLabelText('Show', { exact: true }).selectOptions('All claims');
	expect(states()).toHaveLength(8);
	expect(seen(finding('d'))).toContain('Debatable.');
	expect(seen(finding('h'))).toContain('This claim reads otherwise in the original.');
	expect(seen(finding('h'))).not.toContain('Why.');
	finding('h')?.querySelector('summary')?.click();
	await expect.poll(() => seen(finding('h'))).toContain('Why.');
	await page.getByLabelText('Show', { exact: true }).selectOptions('Errors you missed');
	expect(states().map(([id]) => id)).toEqual(['finding-c', 'finding-e']);
});

test('next and previous move the focus from heading to heading, by keyboard too', async () => {
	await show();
	const next = page.getByRole('button', { name: 'Next finding', exact: true });
	const focused = () => document.activeElement?.textContent?.trim();
	await next.first().click();
	await expect.poll(focused).toBe('Claim 1: Found');
	await expect.element(page.getByText('Finding 1 of 5')).toBeInTheDocument();
	expect(document.querySelector('#claim-a')?.classList).toContain('current');
	// The focus has left the bar: the finding itself leads on.
	for (let tabs = 0; tabs < 12 && focused() !== 'Next finding'; tabs += 1) await userEvent.tab();
	await userEvent.keyboard('{Enter}');
	await expect.poll(focused).toBe('Claim 2: False alarm');
	await page.getByRole('button', { name: 'Previous finding' }).click();
	await expect.poll(focused).toBe('Claim 1: Found');
});

test('a link to a finding that is filtered out shows it, and an address does too', async () => {
	await show();
	expect(finding('h')).toBeNull();
	await page.getByRole('link', { name: 'Correctly left, claim 8' }).click();
	await expect.poll(() => document.activeElement?.textContent?.trim()).toBe('Claim 8: Correctly left');
	location.hash = '#finding-c';
	await expect.poll(() => document.activeElement?.textContent?.trim()).toBe('Claim 3: Missed');
});

test('the table links each claim to its finding, with the points for what was said', async () => {
	const { container } = await show();
	expect(container.querySelector('[data-detection] ~ details table')).toBeNull();
	await page.getByText('All claims in a table').click();
	await expect.element(page.getByRole('columnheader', { name: 'Outcome' })).toBeVisible();
	const rows = [...container.querySelectorAll('.scroll tbody tr')];
	expect(rows.map((row) => row.querySelector('a')?.getAttribute('href'))).toEqual(
		text.claims.map(({ id }) => `#finding-${id}`)
	);
	expect(cells(rows[0])).toBe('1 | it was 1901 then | False | Found | Wrong date or order | 2 of 3');
	expect(cells(rows[6])).toBe('7 | it was 1901 as said | False | Found in another place | Wrong number or unit | ');
});

test('flags that count neither way are listed', async () => {
	const { container } = await show();
	expect(seen(container.querySelector('[data-strays]'))).toBe('Later');
	expect(container.querySelectorAll('[data-undecided] li a').length).toBeGreaterThan(1);
});

test('nothing flagged, and nothing in the text, are no trouble', async () => {
	const { container } = await show('original', []);
	expect(seen(container.querySelector('[data-hits]'))).toBe('0 of 3');
	const empty = huntText('Nothing is claimed here.');
	const outcome = judgeHunt(empty, [], hunt.asks, 'pair-choice');
	const bare = await render(HuntResults, { hunt, text: empty, edition: 'original', outcome, rule: 'f1', sources });
	expect(bare.container.querySelector('svg')).toBeNull();
	expect(seen(bare.container)).toContain('There are none of these.');
});

test('what could not be kept is told of, with what it was worth', async () => {
	const links = { type: 'wrong', repair: 'right', source: 'open' } as const;
	const mark = markOn(text, 'nobody at all noticed', { type: 'number', repaired: true });
	await show('original', [mark], [{ claim: 'a', confidence: 'sure', links }, { claim: 'b' }]);
	expect(seen(finding('a'))).toMatch(
		/There was no room to keep what you said here\. How sure Sure Kind of error Not this kind\. ?Your repair Accepted\.$/
	);
	expect(seen(finding('b'))).toContain('There was no room to keep what you said here.');
	expect(seen(finding('b'))).not.toContain('Nothing said.');
	expect(seen(finding('c'))).toContain('There was no room to keep your words. Accepted.');
});
