import { describe, expect, it } from 'vitest';
import { MemoryTracker } from './memory.ts';
import { counting, describeTracker } from './tracker.contract.ts';

describeTracker('in memory', async (_module, surroundings) => new MemoryTracker(surroundings), {
	notDurable: 'it is for browsers that let nothing be stored'
});

describe('in memory', () => {
	it('says that nothing outlives the page', () => {
		expect(new MemoryTracker(counting()).storage).toBe('forbidden');
	});
});
