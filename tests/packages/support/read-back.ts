/** What an LMS has to read of the small module, where it was answered from the key and where it was answered wrong. Written down by hand, from its files. */
import type { Standard } from './enrolment.ts';
import type { Seat } from './lms-server.ts';
import { interactionsIn, type Told } from './told.ts';
import { elements } from './values.ts';
import { expect } from './watch.ts';

/** In SCORM 1.2 a part is the letter, and a target the numeral, of its place in the item; in 2004 it has its own name. */
type Said = Readonly<Record<Standard, string>>;
type Row = {
	readonly item: string;
	readonly type: string;
	readonly right: Said;
	readonly wrong: Said;
};

const rows: readonly Row[] = [
	{
		item: 'old-bridge-begin',
		type: 'numeric',
		right: { scorm12: '1703', scorm2004: '1703' },
		wrong: { scorm12: '987654321', scorm2004: '987654321' }
	},
	{
		item: 'old-bridge-mason',
		type: 'fill-in',
		right: { scorm12: 'Edda Kroll', scorm2004: 'Edda Kroll' },
		wrong: { scorm12: 'something else altogether', scorm2004: 'something else altogether' }
	},
	{
		item: 'old-bridge-checkable',
		type: 'choice',
		right: { scorm12: 'a,b', scorm2004: 'arches[,]opening' },
		wrong: { scorm12: 'c', scorm2004: 'keystones' }
	},
	{
		item: 'old-bridge-place',
		type: 'numeric',
		right: { scorm12: '1712', scorm2004: '1712' },
		wrong: { scorm12: '1900', scorm2004: '1900' }
	},
	{
		item: 'old-bridge-interests',
		type: 'performance',
		right: {
			scorm12: 'a.5,b.5,c.1,d.2,e.3,f.1',
			scorm2004:
				'council_across[.]5[,]council_up[.]5[,]ferrymen_across[.]1[,]ferrymen_up[.]2[,]sheep_across[.]3[,]sheep_up[.]1'
		},
		wrong: {
			scorm12: 'a.1,b.1,c.5,d.5,e.1,f.5',
			scorm2004:
				'council_across[.]1[,]council_up[.]1[,]ferrymen_across[.]5[,]ferrymen_up[.]5[,]sheep_across[.]1[,]sheep_up[.]5'
		}
	},
	{
		item: 'ferry-year',
		type: 'choice',
		right: { scorm12: 'b', scorm2004: 'b' },
		wrong: { scorm12: 'a', scorm2004: 'a' }
	},
	{
		item: 'ferry-prices',
		type: 'matching',
		right: { scorm12: 'a.1,b.4', scorm2004: 'children[.]free[,]cart[.]four' },
		wrong: { scorm12: 'a.2,b.3', scorm2004: 'children[.]half[,]cart[.]two' }
	},
	{
		item: 'ferry-order',
		type: 'sequencing',
		right: { scorm12: 'a,b,c', scorm2004: 'begin[,]keeper[,]iron' },
		wrong: { scorm12: 'c,b,a', scorm2004: 'iron[,]keeper[,]begin' }
	},
	{
		item: 'ferry-tolls-drawn',
		type: 'performance',
		right: { scorm12: 'a.90,b.96,c.104', scorm2004: '1894_06[.]90[,]1894_07[.]96[,]1894_08[.]104' },
		wrong: { scorm12: 'a.75,b.75,c.75', scorm2004: '1894_06[.]75[,]1894_07[.]75[,]1894_08[.]75' }
	},
	{
		item: 'ferry-tolls-sum',
		type: 'numeric',
		right: { scorm12: '188', scorm2004: '188' },
		wrong: { scorm12: '987654321', scorm2004: '987654321' }
	},
	{
		item: 'ferry-tolls-steep',
		type: 'choice',
		right: { scorm12: 'b', scorm2004: 'sixth' },
		wrong: { scorm12: 'a', scorm2004: 'fourfold' }
	},
	{
		item: 'new-bridge-verdicts',
		type: 'matching',
		right: { scorm12: 'a.1,b.2,c.3', scorm2004: 'year[.]holds[,]twice[.]fails[,]finest[.]open' },
		wrong: { scorm12: 'a.2,b.1,c.1', scorm2004: 'year[.]fails[,]twice[.]holds[,]finest[.]holds' }
	},
	{
		item: 'new-bridge-length',
		type: 'numeric',
		right: { scorm12: '120', scorm2004: '120' },
		wrong: { scorm12: '987654321', scorm2004: '987654321' }
	},
	{
		item: 'new-bridge-forecast',
		type: 'performance',
		right: { scorm12: 'a.100,b.0', scorm2004: 'open[.]100[,]twice[.]0' },
		wrong: { scorm12: 'a.0,b.100', scorm2004: 'open[.]0[,]twice[.]100' }
	},
	{
		item: 'new-bridge-play',
		type: 'sequencing',
		right: { scorm12: 'a,d,h', scorm2004: 'ask[,]publish[,]agree' },
		wrong: { scorm12: 'b,f', scorm2004: 'believe[,]build' }
	}
];
/** A person judges it, so nothing is right or wrong. */
const essay = {
	item: 'new-bridge-rewrite',
	type: { scorm12: 'fill-in', scorm2004: 'long-fill-in' },
	given: 'word0 word1 word2 word3 word4 word5 word6 word7 word8 word9'
};
/** Of all hunts; whether the claim is wrong. */
const claims: Readonly<Record<string, Readonly<Record<string, boolean>>>> = {
	'new-bridge': { iron: false, length: false, twice: true, 'stone-length': false, finest: true },
	whole: {
		opening: false,
		fares: true,
		free: true,
		pence: true,
		'too-early': true,
		iron: false,
		length: false,
		twice: true,
		'stone-length': false,
		finest: true
	},
	'river-walk': {
		opened: false,
		begin: true,
		mason: false,
		iron: false,
		feet: true,
		finer: false,
		'begin-again': true,
		plate: true
	}
};

/** Everything is told as it was answered, what was told last counts, and nothing else is told. */
export function expectReadBack(seat: Seat, how: 'right' | 'wrong', hunts: readonly string[]): void {
	const { standard } = seat;
	const { response } = elements[standard];
	const told = new Map<string, Told>(interactionsIn(seat).map((one) => [one['id'] ?? '', one]));
	const wrong = standard === 'scorm12' ? 'wrong' : 'incorrect';
	const expected = new Map<string, Told>();
	for (const row of rows)
		expected.set(idIn(standard, row.item), {
			type: row.type,
			[response]: row[how][standard],
			result: how === 'right' ? 'correct' : wrong
		});
	expected.set(idIn(standard, essay.item), { type: essay.type[standard], [response]: essay.given, result: 'neutral' });
	for (const hunt of hunts)
		for (const [claim, isWrong] of Object.entries(claims[hunt] ?? {})) {
			// Where nothing was marked, nothing was called wrong.
			const given = how === 'right' && isWrong;
			expected.set(idIn(standard, `${hunt}.${claim}`), {
				type: 'true-false',
				[response]: standard === 'scorm12' ? (given ? 't' : 'f') : String(given),
				result: given === isWrong ? 'correct' : wrong
			});
		}
	expect([...told.keys()].sort()).toEqual([...expected.keys()].sort());
	for (const [id, fields] of expected) expect(told.get(id), id).toMatchObject(fields);
	if (how === 'right')
		for (const row of rows.filter(({ type }) => type === 'choice' || type === 'matching' || type === 'sequencing'))
			expect(told.get(idIn(standard, row.item))?.['correct_responses.0.pattern']).toBe(row.right[standard]);
}

function idIn(standard: Standard, id: string): string {
	return standard === 'scorm2004' ? id : id.replaceAll('.', '__').replaceAll('-', '_');
}
