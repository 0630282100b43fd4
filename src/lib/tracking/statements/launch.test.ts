import { afterEach, describe, expect, it, vi } from 'vitest';
import { readStatementLaunch } from './launch.ts';
import { anonymousName, toldSoFar } from './told-so-far.ts';

afterEach(() => vi.unstubAllGlobals());

const sound = {
	endpoint: 'https://store.example/xapi/',
	auth: 'Basic a2V5OnNlY3JldA==',
	actor: '{"mbox":"mailto:ada@school.example","name":"Ada Kroll"}',
	registration: 'b2f4c2a0-4f4e-4a5c-8b1e-2f6d2f0e7a11'
};

function read(changed: Readonly<Record<string, string>> = {}) {
	return readStatementLaunch(
		`https://content.example/index.html?${new URLSearchParams({ ...sound, ...changed })}#/results`
	);
}

describe('an address that launches', () => {
	it('says where, by which key and of whom', () => {
		expect(read()).toEqual({
			store: { endpoint: 'https://store.example/xapi/', authorization: 'Basic a2V5OnNlY3JldA==' },
			actor: { objectType: 'Agent', name: 'Ada Kroll', mbox: 'mailto:ada@school.example' },
			registration: 'b2f4c2a0-4f4e-4a5c-8b1e-2f6d2f0e7a11'
		});
	});

	it('says nothing where it names no store', () => {
		expect(readStatementLaunch('https://content.example/index.html?lang=en')).toBeUndefined();
		expect(readStatementLaunch('file:///home/ada/index.html')).toBeUndefined();
	});

	it.each([
		...[
			'http://store.example/xapi/',
			'javascript:alert(1)',
			'https://me:pass@store.example/',
			`https://a.example/${'a'.repeat(9000)}`
		]
	])('is not followed to %s', (endpoint) => {
		expect(read({ endpoint })).toBeUndefined();
	});

	it('may name a store on this machine', () => {
		expect(read({ endpoint: 'http://127.0.0.1:8080/xapi/' })).toBeDefined();
	});

	it.each(['', 'Basic a\nX-Other: 1', 'é'])('is not followed with what is no header: %j', (auth) => {
		expect(read({ auth })).toBeUndefined();
	});

	it.each([
		[
			'{"account":{"homePage":"https://lms.example","name":"ada"}}',
			{ account: { homePage: 'https://lms.example', name: 'ada' } }
		],
		['{"name":["Ada"],"mbox":["mailto:ada@school.example"]}', { name: 'Ada', mbox: 'mailto:ada@school.example' }],
		[
			'{"account":[{"accountServiceHomePage":"https://lms.example","accountName":"ada"}]}',
			{ account: { homePage: 'https://lms.example', name: 'ada' } }
		]
	])('may name the learner as %s', (actor, expected) => {
		expect(read({ actor })?.actor).toEqual({ objectType: 'Agent', ...expected });
	});

	it.each(['{', '[]', '{}', '{"name":"Ada"}', '{"account":{"name":"ada"}}', '{"mbox":3}'])(
		'leaves a learner unnamed of whom it says %s',
		(actor) => expect(read({ actor })).not.toHaveProperty('actor')
	);

	it('leaves out a registration that is none', () => {
		expect(read({ registration: '17' })).not.toHaveProperty('registration');
	});
});

describe('what a browser remembers', () => {
	it('is kept in the page where it stores nothing', () => {
		vi.stubGlobal('localStorage', undefined);
		const told = toldSoFar('small', 'store');
		told.write('a', 3);
		expect([told.read('a'), told.read('b')]).toEqual([3, undefined]);
		expect(anonymousName('small', () => 'a-random-name')).toBe('a-random-name');
	});

	it('is the random name of a learner', () => {
		const items = new Map<string, string>();
		vi.stubGlobal('localStorage', {
			getItem: (name: string) => items.get(name) ?? null,
			setItem: (name: string, value: string) => void items.set(name, value)
		});
		expect(anonymousName('small', () => 'a-random-name')).toBe('a-random-name');
		expect(anonymousName('small', () => 'another-name')).toBe('a-random-name');
		expect([...items.keys()]).toEqual(['errata:small:learner']);
	});
});
