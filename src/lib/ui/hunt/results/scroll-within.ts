/** Scrolls a box that has its own scroll bar just as far as an element in it needs to be seen, and nothing around it. */
export function scrollWithin(box: HTMLElement, element: Element): void {
	const [outer, inner] = [box.getBoundingClientRect(), element.getBoundingClientRect()];
	// Some of the lines around it stay in view.
	const room = Math.min(96, outer.height / 4);
	if (inner.top < outer.top + room) box.scrollTop += inner.top - outer.top - room;
	else if (inner.bottom > outer.bottom - room) box.scrollTop += inner.bottom - outer.bottom + room;
}
