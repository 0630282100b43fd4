/** How far down a page was left, kept with its entry in the browser's history: whoever goes back comes to where they were. */

/** Milliseconds after the last scrolling; browsers allow only so many changes of the history. */
const restAfter = 150;

/** From now on the history knows. Answers with a function that ends it. */
export function keepScrollPlace(): () => void {
	// The browser would scroll before the page is there.
	history.scrollRestoration = 'manual';
	let timer: ReturnType<typeof setTimeout> | undefined;
	const keep = () => history.replaceState({ scrollY }, '');
	const cancel = () => clearTimeout(timer);
	const wait = () => {
		cancel();
		timer = setTimeout(keep, restAfter);
	};
	addEventListener('scroll', wait);
	// What was scrolled on the page before belongs to another entry.
	addEventListener('popstate', cancel);
	return () => {
		cancel();
		removeEventListener('scroll', wait);
		removeEventListener('popstate', cancel);
	};
}

/** Zero for a page that is opened anew. */
export function keptScrollPlace(): number {
	const state: unknown = history.state;
	return typeof state === 'object' && state !== null && 'scrollY' in state && typeof state.scrollY === 'number'
		? state.scrollY
		: 0;
}
