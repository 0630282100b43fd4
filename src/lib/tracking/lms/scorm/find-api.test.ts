import { describe, expect, it } from 'vitest';
import { findApi } from './find-api.ts';

const api = { LMSInitialize: () => 'true' };

type Fake = Record<string, unknown>;

/** A window in another; without one, the outermost. */
function windowIn(parent?: Fake, more: Fake = {}): Fake {
	const window: Fake = { document: {}, ...more };
	window['parent'] = parent ?? window;
	window['top'] = parent ? parent['top'] : window;
	return window;
}

/** A window of another origin: its parents can be had, and whoever opened it, and nothing else. */
function foreign(window: Fake): Fake {
	return new Proxy(window, {
		get(target, name, self) {
			const value: unknown = Reflect.get(target, name);
			if (name === 'parent' || name === 'top' || name === 'opener') return value === target ? self : value;
			throw new DOMException('Blocked a frame from accessing a cross-origin frame.', 'SecurityError');
		}
	});
}

async function find(window: Fake, wait = () => Promise.resolve()) {
	const waits: number[] = [];
	const found = await findApi('API', 'LMSInitialize', {
		window,
		wait: (milliseconds) => {
			waits.push(milliseconds);
			return wait();
		}
	});
	return { found: found?.api, waited: waits.reduce((sum, one) => sum + one, 0) };
}

describe('the object of an LMS', () => {
	it('is found in the own window and in those around it', async () => {
		const outer = windowIn();
		expect(await find(windowIn(outer, { API: api }))).toEqual({ found: api, waited: 0 });
		expect(await find(windowIn(windowIn(windowIn(undefined, { API: api }))))).toEqual({ found: api, waited: 0 });
	});

	it('is found in the window that opened the package’s, in those around it, and in the opener of the outermost', async () => {
		const lms = windowIn(undefined, { API: api });
		expect(await find(windowIn(undefined, { opener: lms }))).toEqual({ found: api, waited: 0 });
		expect(await find(windowIn(undefined, { opener: windowIn(lms) }))).toEqual({ found: api, waited: 0 });
		expect(await find(windowIn(windowIn(undefined, { opener: lms })))).toEqual({ found: api, waited: 0 });
	});

	it('is found behind windows of another origin', async () => {
		const lms = windowIn(undefined, { API: api });
		expect(await find(windowIn(foreign(windowIn(lms))))).toEqual({ found: api, waited: 0 });
		expect(await find(windowIn(undefined, { opener: foreign(windowIn(lms)) }))).toEqual({ found: api, waited: 0 });
	});

	it('is one that can be initialized: others may have the same name', async () => {
		const lms = windowIn(undefined, { API: api });
		expect((await find(windowIn(lms, { API: { version: 3 } }))).found).toBe(api);
		expect((await find(windowIn(lms, { API: null }))).found).toBe(api);
	});

	it('may be a function with functions', async () => {
		const callable = Object.assign(() => 'unused', api);
		expect((await find(windowIn(undefined, { API: callable }))).found).toBe(callable);
	});

	it('may have a function for every name, a promise’s included', async () => {
		const every = new Proxy({}, { get: () => () => 'true' });
		const { found } = await find(windowIn(undefined, { API: every }));
		expect(Object.is(found, every)).toBe(true);
	});

	it('is waited for', async () => {
		const lms = windowIn();
		let waits = 0;
		const { found, waited } = await find(windowIn(lms), async () => {
			waits += 1;
			if (waits === 8) lms['API'] = api;
		});
		expect(found).toBe(api);
		expect(waited).toBe(2000);
	});

	it('is not waited for without end', async () => {
		expect(await find(windowIn(windowIn()))).toEqual({ found: undefined, waited: 3000 });
	});

	it('is not waited for where no window can ever have it', async () => {
		expect(await find(windowIn())).toEqual({ found: undefined, waited: 0 });
		expect(await find(windowIn(foreign(windowIn())))).toEqual({ found: undefined, waited: 0 });
	});

	it('is searched for in a bounded number of windows, even if they lead in a circle', async () => {
		const [one, other] = [windowIn(), windowIn()];
		one['parent'] = other;
		other['parent'] = one;
		expect((await find(one)).found).toBeUndefined();
		const endless: Fake = { document: {}, get parent() { return windowWithout(endless); } }; // prettier-ignore
		expect((await find(endless)).found).toBeUndefined();
	});
});

/** Each time another window. */
function windowWithout(like: Fake): Fake {
	return Object.create(Object.getPrototypeOf(like), Object.getOwnPropertyDescriptors(like));
}
