/** What a page tells a service worker. */
export type PageMessage =
	/** The learner agrees to the new version. */
	| { readonly kind: 'use' }
	/** A page of this worker's version has come to rest. */
	| { readonly kind: 'loaded' }
	/** A page that no worker serves yet wants to be served; with the addresses of the named scripts and styles that it runs on. */
	| { readonly kind: 'claim'; readonly uses: readonly string[] };

/** Whether the name of a file, by its address below the app's folder, changes with its content, so that versions cannot be taken for one another. */
export function isNamedByContent(address: string): boolean {
	return address.startsWith('_app/immutable/');
}
