/** Waits until all of the page is there and the browser has nothing more urgent to do. */
export async function atRest(): Promise<void> {
	if (document.readyState !== 'complete') await new Promise((done) => addEventListener('load', done, { once: true }));
	// Some browsers cannot tell when they are idle.
	await new Promise((done) => ('requestIdleCallback' in window ? requestIdleCallback(done) : setTimeout(done, 1000)));
}
