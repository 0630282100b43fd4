import { expect, it } from 'vitest';
import { forResults } from '../../src/lib/assessment/results-module.ts';
import { parseModule } from '../../src/lib/content/parse-module.ts';
import { readModule } from '#lib/server/module-folder.ts';
import { withSample } from './sample.ts';

const tiny = await readModule('tests/fixtures/tiny');

function edited(endpoint: string) {
	const replace = `xapi: { endpoint: "${endpoint}", key: a1, secret: "b:2" }\npolicy:\n`;
	const edit = JSON.stringify([{ file: 'module.yaml', find: 'policy:\n', replace }]);
	return parseModule('tiny', withSample(tiny, new Map([['edit.yaml', edit]])));
}

it.each(['https://store.example', 'https://store.example:8443/a/b/', 'http://127.0.0.1:8080/', 'http://[::1]/xapi'])(
	'takes a store that a key may be sent to: %s',
	async (endpoint) => {
		const { module, faults } = await edited(endpoint);
		expect(faults).toEqual([]);
		expect(module?.xapi).toEqual({ endpoint, key: 'a1', secret: 'b:2' });
		// Pages of results need no key.
		expect(module && forResults(module)).not.toHaveProperty('xapi');
	}
);

it.each([
	...['http://store.example', 'http://localhost.example/', 'https://me:pass@store.example/', 'ftp://store.example'],
	...['https://store.example/?a=b', 'https://', '//store.example', 'javascript:alert(1)']
])('takes no other: %s', async (endpoint) => {
	expect((await edited(endpoint)).faults).toMatchObject([{ path: 'xapi.endpoint' }]);
});
