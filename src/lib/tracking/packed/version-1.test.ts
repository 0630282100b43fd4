/** A record that was packed long ago stays readable. Should this fail, the form has changed: give it another version, and read this one as before. */
import { expect, test } from 'vitest';
import type { Attempt, Confidence, Deed } from '#lib/assessment/attempt.ts';
import { errorTypes } from '#lib/assessment/hunt/claim.ts';
import { huntSteps } from '#lib/assessment/hunt/hunt.ts';
import { linkStates } from '#lib/assessment/hunt/links.ts';
import type { Response } from '#lib/assessment/interaction/interaction.ts';
import { confidenceLevels } from '#lib/assessment/statistics/calibration.ts';
import { huntOf, markOn, openHunt, removeMark, setMark, textOfSorts } from '../../../../tests/fixtures/hunts.ts';
import { after, itemOf, itemWorth, moduleOf, sectionOf, start } from '../../../../tests/fixtures/walks.ts';
import { unpack } from './pack.ts';

const text = textOfSorts(['wrong', 'sound', 'wrong']);
const [first, second] = text.claims;
if (!first || !second) throw new Error('the text has three claims');

const module = {
	...moduleOf([
		sectionOf('old-bridge', [
			itemWorth(3, 'spans'),
			itemOf('toll', { kind: 'text-entry', accept: ['penny'], mistakes: [] } as const)
		])
	]),
	texts: [text],
	hunts: [huntOf('all', { variants: true })],
	sources: []
};

const responses: readonly Response[] = [
	{ kind: 'choice', chosen: ['iron', 'stone'] },
	{ kind: 'inline-choice', chosen: { gap: 'a' } },
	{ kind: 'text-entry', text: 'Brücke 🙂' },
	{ kind: 'numeric-entry', text: '1,5', decimalMark: ',' },
	{ kind: 'match', pairs: { 'row-0': 'right', 'row-2': 'wrong', else: 'where' } },
	{ kind: 'order', order: ['b', 'a'] },
	{ kind: 'extended-text', text: 'Because.', notes: { claim: 'It floods.' } },
	{ kind: 'axis-placement', value: 1853 },
	{ kind: 'grid-placement', places: { row: { across: 4, up: null } } },
	{ kind: 'trend-drawing', values: [140, 180.5, -3, 1 / 3, null] },
	{ kind: 'forecast', percents: { opens: 70 } },
	{ kind: 'scenario', path: ['measure', 'row'], evidence: ['ledger'] }
];
const levels: readonly (Confidence | undefined)[] = [undefined, 'unsure', 'fairly-sure', 'sure'];
const deeds: readonly Deed[] = [
	start('at-end'),
	{ kind: 'section.opened', section: 'old-bridge' },
	...responses.map((response, index): Deed => {
		const confidence = levels[index % levels.length];
		return { kind: 'response.submitted', item: 'spans', response, ...(confidence && { confidence }) };
	}),
	{ kind: 'response.submitted', item: 'toll', response: { kind: 'text-entry', text: 'a penny' } },
	{ kind: 'rubric.assessed', item: 'essay', points: { evidence: 2 } },
	{ kind: 'section.handed-in', section: 'old-bridge' },
	openHunt('all'),
	...huntSteps.map((step): Deed => ({ kind: 'hunt.moved-on', hunt: 'all', step })),
	...errorTypes.map((type) => setMark('all', markOn(first, text, { type, confidence: 'sure' }))),
	setMark('all', markOn(second, text, { wrong: '1902', repair: '1912', source: 'CHRONICLE' })),
	setMark('all', markOn(second, text, { repaired: true })),
	setMark('all', markOn(second, text, { repaired: false, confidence: 'unsure' })),
	setMark('other', { start: 4, end: 9, quote: 'ferry', wrong: 'f' }),
	removeMark('other', { start: 4, end: 9 }),
	removeMark('all', first),
	{ kind: 'hunt.handed-in', hunt: 'all' },
	openHunt('other', 'variant'),
	{ kind: 'response.condensed', item: 'spans', points: 2, confidence: 'fairly-sure' },
	{
		kind: 'hunt.condensed',
		hunt: 'all',
		flags: [
			...linkStates.map((state) => ({ claim: 'C1', links: { type: state, repair: 'open', source: 'right' } as const })),
			{ claim: 'C2', confidence: 'unsure' }
		]
	}
];
const attempt = after({ id: '3b241101-e2bb-4255-8caf-4136c566a962', entries: [] }, ...deeds);
const late: Attempt = {
	id: 'b',
	entries: attempt.entries.slice(0, 3).map((entry) => ({ ...entry, at: 1_795_000_000_123 - entry.at }))
};
const record = {
	attempts: [attempt, late],
	drafts: new Map([
		['spans', { response: { kind: 'match', pairs: { 'row-1': 'right' } }, confidence: confidenceLevels[2] } as const],
		['else', { response: { kind: 'text-entry', text: '' } } as const]
	])
};

const kept = [
	'1_lmpqQI9kD1LA0EQhmfe2zUXDXgSROEEFQU_qggiGsFECwWLRYT8gSAW-QkBwUZESCG2oghpEiwErZZLYWNhYSNYBK38BWe0FOLsFi7Mwwzz7nyB12dH-DP',
	'ZqjTuNleeDttVnmM0fzQQ7pRwbA1IkcaZNUwBMS6syeJSogA31gTV-kfLC9pOySK4tyZkJj2IxJr0JYdH_1X18WyNbnynV7mvoFfx763Ux6tL6228uwIZCpg',
	'GcN7dz2CcSDOFQCSDTEVFzIstiC2KFaJiq5YhLLVqQ57DnnnPMc_Yc9JzRrhxRKN5pYiy3s85coiCtCFSWvvp15yLVVcdZekzLVnsymjYi4oqVhOxKsfqoHM',
	'qYgp-O93e9bI_F6XNBxfI1ShNbp37fzzZEIpP6lKbQH9djjEOgkAURK_CAcyGNbGwhZhIYjTxBp9lQOKyn_wPElpvYeVF7LyQR3C1pJuZYt6zJjUpQiscdOC',
	'AhnrK5P1yVySf5-NuVxt4xXSBoKQMjkaFcZ7arhiS2jNXaoQn7hG0A-koiNWjaiCUxDXMUKUZt7ZCcLBbu87359OxyA87HuJvDZH5n8qlzQ_9BQ'
].join('');

test('what was packed in version 1 is read', () => {
	expect(unpack(kept, module)).toEqual(record);
});
