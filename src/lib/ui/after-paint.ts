/** Calls back when the next frame has reached the screen; at once where nothing is painted, because the page is hidden. */
export function afterPaint(callback: () => void): void {
	if (document.hidden) callback();
	// Right after the frame's own callbacks it is not on the screen yet: a slow device takes a while to paint it.
	else requestAnimationFrame(() => setTimeout(callback, 60));
}
