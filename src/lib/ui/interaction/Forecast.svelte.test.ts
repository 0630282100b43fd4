// A forecast is given by slider, by key or as a number, and none is given for the learner.
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import type { Forecast as Asked, ForecastResponse } from '#lib/assessment/interaction/forecast.ts';
import Forecast from './Forecast.svelte';

const question = (id: string, outcome: boolean, baseRate: number): Asked['questions'][number] => ({
	id,
	text: `Will the ${id} be so?`,
	resolves: '2020-06-30',
	outcome,
	baseRate,
	baseRateReason: `<p>Of ten, ${baseRate / 10} were.</p>`,
	explanation: ''
});
const interaction: Asked = {
	kind: 'forecast',
	asOf: '2020-01-15',
	questions: [question('bridge', true, 60), question('ferry', false, 20)]
};

type Shown = { readonly disabled?: boolean; readonly revealed?: boolean };

async function show(percents: ForecastResponse['percents'] = {}, { disabled = false, revealed = false }: Shown = {}) {
	let response: ForecastResponse = { kind: 'forecast', percents };
	const given = () => ({
		id: 'soon',
		interaction,
		response,
		disabled,
		revealed,
		labelledby: 'soon-prompt',
		onchange: (next: ForecastResponse) => {
			response = next;
			void screen.rerender(given());
		}
	});
	const screen = await render(Forecast, given());
	return { container: screen.container, percents: () => response.percents };
}

const numbers = () => page.getByRole('spinbutton');
const sliders = () => page.getByRole('slider');
const cells = (row: Element) => [...row.children].map((one) => one.textContent?.replace(/\s+/g, ' ').trim());

test('nothing is given at first', async () => {
	const { container } = await show();
	expect([...container.querySelectorAll('[name]')].map((one) => one.getAttribute('name'))).toEqual([
		'soon/bridge',
		'soon/ferry'
	]);
	await expect.element(numbers().first()).toHaveValue(null);
	await expect.element(sliders().first()).toHaveAttribute('aria-valuetext', 'not given yet');
	expect(container.textContent).toContain('As of January 15, 2020: what would you have said then?');
	expect(container.textContent).toContain('Settled by June 30, 2020.');
	expect(container.textContent).toContain('0 of 2 forecasts given');
});

test('typed numbers move the sliders', async () => {
	const { percents } = await show();
	await numbers().first().fill('75');
	await numbers().last().fill('0');
	expect(percents()).toEqual({ bridge: 75, ferry: 0 });
	await expect.element(sliders().first()).toHaveValue('75');
	await expect.element(sliders().first()).toHaveAttribute('aria-valuetext', '75%');
	await numbers().first().fill('');
	expect(percents()).toEqual({ ferry: 0 });
	await numbers().first().fill('120');
	expect(percents()).toEqual({ bridge: 120, ferry: 0 });
});

test('by keyboard the sliders give the same, the middle too', async () => {
	const { percents } = await show();
	sliders().first().element().focus();
	await userEvent.keyboard('{Enter}');
	expect(percents()).toEqual({ bridge: 50 });
	await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
	expect(percents()).toEqual({ bridge: 53 });
	await expect.element(numbers().first()).toHaveValue(53);
	sliders().last().element().focus();
	await userEvent.keyboard('{Home}');
	expect(percents()).toEqual({ bridge: 53, ferry: 0 });
});

test('by pointer a click on the middle gives the middle', async () => {
	const { percents } = await show();
	await sliders().first().click();
	expect(percents()).toEqual({ bridge: 50 });
});

test('what is held shows what was given', async () => {
	const { container } = await show({ bridge: 80 }, { disabled: true });
	expect(container.querySelector('input')).toBeNull();
	expect([...container.querySelectorAll('.given')].map((one) => one.textContent)).toEqual(['80%', 'not given yet']);
});

test('revealed: what happened, the scores, and who did better', async () => {
	const { container } = await show({ bridge: 90, ferry: 40 }, { disabled: true, revealed: true });
	const [result, means, bands] = [...container.querySelectorAll('table')];
	expect([...(result?.querySelectorAll('.scores') ?? [])].map(cells)).toEqual([
		['90%', '60%', 'yes', '0.01', '0.16'],
		['40%', '20%', 'no', '0.16', '0.04']
	]);
	expect([...(means?.querySelectorAll('tr') ?? [])].map(cells)).toEqual([
		['Your forecasts', '0.09'],
		['The base rates', '0.10'],
		['Always 50%', '0.25']
	]);
	expect(container.querySelector('[data-better]')?.textContent?.trim()).toBe(
		'You did better than the base rates (0.09 against 0.10).'
	);
	expect(container.textContent).toContain('2 questions about one subject are few');
	expect([...(bands?.querySelectorAll('tbody tr') ?? [])].map(cells)).toEqual([
		['40–59%', '40%', '0 of 1'],
		['80–100%', '90%', '1 of 1']
	]);
	expect(container.querySelectorAll('svg .dot')).toHaveLength(2);
	expect(container.querySelector('svg .share')).toBeNull();
	await page.getByText('Where this base rate comes from').first().click();
	await expect.element(page.getByText('Of ten, 6 were.')).toBeVisible();
});

test('revealed without a forecast, what happened shows and nothing is compared', async () => {
	const { container } = await show({}, { disabled: true, revealed: true });
	expect(container.querySelectorAll('table')).toHaveLength(1);
	expect(container.querySelector('[data-better]')).toBeNull();
	const some = await show({ ferry: 90 }, { disabled: true, revealed: true });
	expect(some.container.querySelector('[data-better]')?.textContent?.replace(/\s+/g, ' ').trim()).toBe(
		'The base rates did better than you (0.04 against 0.81). Saying 50% every time would have beaten you. Compared are the questions with a forecast of yours: 1.'
	);
});
