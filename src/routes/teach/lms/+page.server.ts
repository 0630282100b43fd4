import markdown from '/docs/lms.md?raw';
import { readGuide } from './guide.ts';

export function load() {
	return { guide: readGuide(markdown) };
}
