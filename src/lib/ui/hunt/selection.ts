/** What the reader has selected of a text whose paragraphs say by `data-from` where they begin in it. */
import type { Selected } from './ReadingLayer.svelte';

/** Undefined where nothing is selected, or something outside the text. Places on the page are relative to the text's element. */
export function selectionIn(text: HTMLElement | undefined): Selected | undefined {
	const selection = document.getSelection();
	if (!text || !selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
	const range = selection.getRangeAt(0);
	const start = placeOf(text, range.startContainer, range.startOffset);
	const end = placeOf(text, range.endContainer, range.endOffset);
	if (start === undefined || end === undefined || selection.toString().trim() === '') return undefined;
	const box = [...range.getClientRects()].at(-1) ?? range.getBoundingClientRect();
	const around = text.getBoundingClientRect();
	const left = Math.min(Math.max(0, box.left - around.left), Math.max(0, around.width - 220));
	return { start, end, top: box.bottom - around.top, left };
}

function placeOf(text: HTMLElement, node: Node, offset: number): number | undefined {
	if (!text.contains(node)) return undefined;
	const element = node instanceof Element ? node : node.parentElement;
	const paragraph = element?.closest('[data-from]');
	if (!paragraph) return undefined;
	const before = document.createRange();
	before.setStart(paragraph, 0);
	before.setEnd(node, offset);
	return Number(paragraph.getAttribute('data-from')) + before.toString().length;
}
