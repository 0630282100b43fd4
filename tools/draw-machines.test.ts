import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { drawMachines, folder } from './draw-machines.ts';

test('the pictures in the docs show the machines as they are (else: npm run docs:machines)', async () => {
	for (const [name, picture] of await drawMachines()) {
		expect(await readFile(`${folder}/${name}`, 'utf8'), name).toBe(picture);
	}
});
