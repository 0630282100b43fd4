/** What one acted on gives way to something else: the focus goes there, unless the learner has gone on elsewhere meanwhile. */
export function focusInstead(element: HTMLElement | null | undefined): void {
	if (document.activeElement === null || document.activeElement === document.body) element?.focus();
}

/** The same, where all of the page gives way. */
export function focusTitle(): void {
	focusInstead(document.querySelector<HTMLElement>('h1'));
}

/** To what is to be done now, when a new step begins. */
export function focusTask(): void {
	const task = document.querySelector<HTMLElement>('[data-step]');
	focusInstead(task);
	task?.scrollIntoView({ block: 'center' });
}
