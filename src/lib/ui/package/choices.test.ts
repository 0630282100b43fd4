import { describe, expect, it } from 'vitest';
import { choicesOf, fileNameOf, partsOf, type OfferedModule, type Wish } from './choices.ts';

const module: OfferedModule = {
	id: 'bridge',
	title: 'The bridge',
	languages: ['en', 'es'],
	passMark: 60,
	sections: [
		{ id: 'arches', title: 'The arches' },
		{ id: 'tolls', title: 'The tolls' }
	],
	hunts: [{ id: 'all-of-it', title: 'The whole', text: 'article', steps: ['check'] }]
};
const wish: Wish = {
	format: 'scorm12',
	isSingle: false,
	passMark: '',
	parts: ['arches', 'tolls', 'all-of-it'],
	endpoint: '',
	key: '',
	secret: ''
};
const toStore = (address: string, key: string, secret: string) =>
	address.startsWith('https:') ? { endpoint: address, authorization: `${key}/${secret}` } : undefined;

function chosen(more: Partial<Wish>) {
	return choicesOf({ ...wish, ...more }, module, toStore);
}

describe('the choices of a package', () => {
	it('are the whole module with its own pass mark where nothing else is chosen', () => {
		expect(chosen({})).toEqual({ format: 'scorm12' });
	});

	it.each([
		['0', 0],
		[' 62,5 ', 62.5],
		['62.25', 62.25],
		['100', 100]
	])('read %j as a pass mark', (passMark, percent) => {
		expect(chosen({ passMark })).toEqual({ format: 'scorm12', passMark: percent });
	});

	it.each(['100.5', '101', '-1', '1e1', '50%', 'half', '50.123', '١٢'])('do not read %j as one', (passMark) => {
		expect(chosen({ passMark })).toEqual({ problem: 'pass-mark' });
	});

	it('name parts in the order of the module, and only its own', () => {
		expect(chosen({ parts: ['all-of-it', 'gone', 'arches'] })).toEqual({
			format: 'scorm12',
			parts: ['arches', 'all-of-it']
		});
		expect(chosen({ parts: ['gone'] })).toEqual({ problem: 'no-parts' });
		expect(partsOf(module)).toEqual(wish.parts);
	});

	it('name a store in packages for the web alone, and none to which a key may not be sent', () => {
		const store = { endpoint: ' https://lrs.example.org/ ', key: ' writer ', secret: 's' };
		expect(chosen({ ...store, format: 'web' })).toEqual({
			format: 'web',
			statements: { endpoint: 'https://lrs.example.org/', authorization: 'writer/s' }
		});
		expect(chosen({ ...store, format: 'cmi5' })).toEqual({ format: 'cmi5' });
		expect(chosen({ ...store, format: 'web', endpoint: 'lrs' })).toEqual({ problem: 'endpoint' });
	});

	it('give the file its name', () => {
		expect(fileNameOf('bridge', { format: 'cmi5', isSingle: true })).toBe('bridge-cmi5.zip');
		expect(fileNameOf('bridge', { format: 'web', isSingle: false })).toBe('bridge-web.zip');
		expect(fileNameOf('bridge', { format: 'web', isSingle: true })).toBe('bridge-web.html');
	});
});
