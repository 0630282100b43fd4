import { moduleIn } from '../e2e/support/modules.ts';
import { withHunts } from './support/begun.ts';
import { launch } from './support/course.ts';
import { expectEnded, expectHalfway, expectResult, expectStrict, interactionsIn, setIn } from './support/told.ts';
import { arriveAt, answerAll, expectPercent, goOn, rightly } from './support/walk.ts';
import { handIn } from '../e2e/support/learner.ts';
import { expect, test } from './support/watch.ts';

test('the whole module from the key in SCORM 1.2: 100 and passed, within 4,000 characters', async ({ page, lms }) => {
	test.setTimeout(480_000);
	const module = await moduleIn('questions', 'us-mexico-security');
	// The small module is hunted through by hand; here the hunts are what the LMS brings along.
	const seat = lms.enrol({
		standard: 'scorm12',
		package: 'whole-scorm12',
		manner: 'strict',
		kept: withHunts('scorm12', module)
	});
	const { view } = await launch(page, seat);
	const manner = rightly();
	for (const section of module.sections) {
		await arriveAt(view, section);
		await answerAll(view, section, manner);
		expectHalfway(seat);
		await handIn(view);
		await goOn(view);
	}
	await expectPercent(view, 100);
	expectResult(seat, 'passed', 100);
	await page.goto('about:blank');
	await expectEnded(seat);
	const kept = seat.sessions().flat();
	const sizes = setIn(kept).flatMap(([element, value]) => (element === 'cmi.suspend_data' ? [value.length] : []));
	expect(Math.max(...sizes)).toBeLessThanOrEqual(4000);
	// Of hunts that were handed in before, the LMS has heard already, as far as it counts.
	expect(interactionsIn(seat).length).toBeGreaterThan(module.sections.flatMap(({ items }) => items).length);
	expectStrict(seat);
});
