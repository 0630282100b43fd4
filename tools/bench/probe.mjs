/**
 * Runs inside the page before anything else and notes in `window.bench` when things become visible.
 * A frame callback does not run while a style sheet holds the rendering back, so what it sees is what a reader sees.
 */
export function probe() {
	const bench = {
		firstItemMs: undefined,
		answerReadyMs: undefined,
		feedbackMs: [],
		markMs: [],
		findingsMs: undefined,
		drawMs: [],
		moveMs: []
	};
	window.bench = bench;

	const isVisible = (element) =>
		element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible';

	function look() {
		const item = document.querySelector('[data-item]');
		const input = item?.querySelector('input:enabled, select:enabled, textarea:enabled');
		const button = item?.querySelector('[data-answer]:enabled:not([aria-disabled="true"])');
		if (input && isVisible(input)) bench.firstItemMs ??= performance.now();
		if (button && isVisible(button)) bench.answerReadyMs ??= performance.now();
		if (bench.firstItemMs === undefined || bench.answerReadyMs === undefined) requestAnimationFrame(look);
	}
	requestAnimationFrame(look);

	function whenPainted(callback) {
		requestAnimationFrame(() => {
			// A message sent in a frame arrives after that frame was painted.
			const { port1, port2 } = new MessageChannel();
			port1.onmessage = callback;
			port2.postMessage(undefined);
		});
	}

	function watch(event) {
		const item = event.target instanceof Element && event.target.closest('[data-answer]')?.closest('[data-item]');
		if (!item) return;
		const words = () => item.querySelector('[data-feedback]')?.textContent.trim() ?? '';
		const before = words();
		const observer = new MutationObserver(() => {
			if (words() === '' || words() === before) return;
			observer.disconnect();
			whenPainted(() => bench.feedbackMs.push(performance.now() - event.timeStamp));
		});
		observer.observe(item, { subtree: true, childList: true, characterData: true });
	}
	addEventListener('click', watch, { capture: true });

	/** From the press on a statement until it is painted as flagged. */
	function watchMark(event) {
		const statement = event.target instanceof Element && event.target.closest('[data-start]');
		if (!statement) return;
		const before = statement.className;
		const observer = new MutationObserver(() => {
			if (statement.className === before) return;
			observer.disconnect();
			whenPainted(() => bench.markMs.push(performance.now() - event.timeStamp));
		});
		observer.observe(statement, { attributes: true, attributeFilter: ['class'] });
	}
	addEventListener('pointerdown', watchMark, { capture: true });

	/** From the press that hands the hunt in until its findings are painted. */
	function watchFindings(event) {
		if (!(event.target instanceof Element && event.target.closest('[data-confirm]'))) return;
		const observer = new MutationObserver(() => {
			if (!document.querySelector('[id^="finding-"]')) return;
			observer.disconnect();
			whenPainted(() => (bench.findingsMs = performance.now() - event.timeStamp));
		});
		observer.observe(document.body, { subtree: true, childList: true });
	}
	addEventListener('pointerdown', watchFindings, { capture: true });

	/** From the choice of a series until its chart is painted. A choice that changed nothing is forgotten with the next. */
	let drawing;
	function watchDraw(event) {
		if (!(event.target instanceof Element && event.target.matches('[data-series]'))) return;
		const chart = document.querySelector('[data-chart]');
		const before = chart.querySelector('svg');
		drawing?.disconnect();
		drawing = new MutationObserver((_, observer) => {
			const drawn = chart.querySelector('svg');
			if (!drawn || drawn === before) return;
			observer.disconnect();
			whenPainted(() => bench.drawMs.push(performance.now() - event.timeStamp));
		});
		drawing.observe(chart, { subtree: true, childList: true });
	}
	addEventListener('change', watchDraw, { capture: true });

	/** From the press of an arrow key on a chart until the value there is painted in words. */
	function watchMove(event) {
		const chart = event.target instanceof Element && event.target.closest('[data-chart]');
		if (!chart || event.key !== 'ArrowRight') return;
		const value = chart.querySelector('[data-value]');
		const observer = new MutationObserver(() => {
			observer.disconnect();
			whenPainted(() => bench.moveMs.push(performance.now() - event.timeStamp));
		});
		observer.observe(value, { subtree: true, childList: true, characterData: true });
	}
	addEventListener('keydown', watchMove, { capture: true });
}

/** Runs inside the page: gives some response to an item, whatever its kind; `round` varies it. */
export function fill(item, round) {
	const tell = (control, ...names) =>
		names.forEach((name) => control.dispatchEvent(new Event(name, { bubbles: true })));
	const radios = [...item.querySelectorAll('input[type="radio"]:enabled')];
	for (const name of new Set(radios.map((radio) => radio.name))) {
		const group = radios.filter((radio) => radio.name === name);
		group[round % group.length]?.click();
	}
	const boxes = [...item.querySelectorAll('input[type="checkbox"]:enabled')];
	boxes[round % boxes.length]?.click();
	for (const select of item.querySelectorAll('select:enabled')) {
		select.selectedIndex = 1 + (round % (select.options.length - 1));
		tell(select, 'input', 'change');
	}
	for (const field of item.querySelectorAll(
		'textarea:enabled, input:is([type="text"], [type="number"], :not([type])):enabled'
	)) {
		field.value = String(round + 1);
		tell(field, 'input', 'change');
	}
}
