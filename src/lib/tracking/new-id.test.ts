import { afterEach, expect, it, vi } from 'vitest';
import { newId } from './new-id.ts';

afterEach(() => vi.restoreAllMocks());

it('gives 32 hexadecimal digits, those below 16 with their zero', () => {
	vi.spyOn(crypto, 'getRandomValues').mockImplementation((bytes) => {
		if (bytes instanceof Uint8Array) bytes.set([0, 1, 15, 16, 255]);
		return bytes;
	});
	expect(newId()).toBe('00010f10ff0000000000000000000000');
});

it('never gives the same id twice', () => {
	expect(new Set(Array.from({ length: 1000 }, newId)).size).toBe(1000);
});

it('needs nothing that browsers offer over https alone', () => {
	vi.spyOn(crypto, 'randomUUID').mockImplementation(() => {
		throw new Error('only over https');
	});
	expect(newId()).toMatch(/^[0-9a-f]{32}$/);
});
