/** A package for the web as an app: what can be kept on the device and installed. */

/**
 * The service workers of the browser, where this page may have one: not from disk, nor in a frame without an origin of its own, nor as one single
 * file, which brings no manifest. Over the network the page is told of that manifest; from disk a browser may not read it, and complains.
 */
export function workersFor(page: Document): ServiceWorkerContainer | undefined {
	const manifest = page.getElementById('player')?.dataset.manifest;
	if (manifest === undefined || !['http:', 'https:'].includes(new URL(page.URL).protocol)) return undefined;
	try {
		const workers = page.defaultView?.navigator.serviceWorker;
		if (workers) page.head.append(linkTo(manifest, page));
		return workers;
	} catch {
		// Asking alone is forbidden in some frames.
		return undefined;
	}
}

function linkTo(manifest: string, page: Document): HTMLLinkElement {
	const link = page.createElement('link');
	link.rel = 'manifest';
	link.href = manifest;
	return link;
}
