import { expect, test } from 'vitest';
import { statementStore } from './statement-store.ts';

test('is an address that ends with a slash, and a key as HTTP has it', () => {
	expect(statementStore(' https://store.example/xapi ', 'key', 'se:crét')).toEqual({
		endpoint: 'https://store.example/xapi/',
		// key:se:crét in UTF-8
		authorization: 'Basic a2V5OnNlOmNyw6l0'
	});
	expect(statementStore('http://127.0.0.1:8080/', 'a', '')?.endpoint).toBe('http://127.0.0.1:8080/');
	expect(statementStore('http://localhost/xapi/', 'a', 'b')?.endpoint).toBe('http://localhost/xapi/');
});

test('a key has no colon, and a secret may', () => {
	expect(statementStore('https://store.example/', 'a:b', 'secret')).toBeUndefined();
	expect(statementStore('https://store.example/', 'key', 'a:b')).toBeDefined();
});

test.each([
	...['store.example/xapi', 'http://store.example/', 'http://localhost.example/', 'ftp://store.example/', ''],
	...['https://key:secret@store.example/', 'https://store.example/?key=1', 'javascript:alert(1)']
])('no key goes to %j', (address) => {
	expect(statementStore(address, 'key', 'secret')).toBeUndefined();
});
