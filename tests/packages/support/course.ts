/** What a learner does with a package in an LMS: opens it, and loses it. */
import type { Page } from '@playwright/test';
import type { View } from '../../e2e/support/learner.ts';
import type { Enrolment, Faults } from './enrolment.ts';
import type { Seat } from './lms-server.ts';

export type Opened = {
	/** The package. */
	readonly view: View;
	/** The window that shows it. */
	readonly window: Page;
};

/** Opens the package from the LMS. */
export async function launch(page: Page, seat: Seat, place: Enrolment['place'] = 'parent'): Promise<Opened> {
	await page.goto(seat.address);
	const between = page.frameLocator('iframe[name=between]');
	switch (place) {
		case 'parent':
			return { view: page.frameLocator('iframe[name=content]'), window: page };
		case 'grandparent':
			return { view: between.frameLocator('iframe[name=content]'), window: page };
		case 'opener':
		case 'opener-parent': {
			const popup = page.waitForEvent('popup');
			await (place === 'opener' ? page : between).locator('button').click();
			const window = await popup;
			return { view: window, window };
		}
	}
}

/** The tab is gone in the middle of whatever it does, without a word to the page. Answers with a new one. */
export async function crash(page: Page): Promise<Page> {
	const context = page.context();
	const session = await context.newCDPSession(page);
	const crashed = page.waitForEvent('crash');
	// It never answers.
	session.send('Page.crash').catch(() => undefined);
	await crashed;
	await page.close();
	return context.newPage();
}

/** From now on the LMS behaves like this; see `lms.js`. */
export async function behave(page: Page, faults: Faults): Promise<void> {
	await page.evaluate(`Object.assign(faults, ${JSON.stringify(faults)})`);
}
