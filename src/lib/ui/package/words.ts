import type { PackageFormat } from '#lib/interchange/package/package.ts';
import { m } from '#lib/paraglide/messages.js';
import { formatNumber } from '../language.ts';
import type { WishProblem } from './choices.ts';
import type { Progress } from './package-work.svelte.ts';

/** The surest first. `when` says when to take it. */
export const formats: readonly {
	readonly format: PackageFormat;
	readonly name: () => string;
	readonly when: () => string;
}[] = [
	{ format: 'scorm12', name: m.packages_format_scorm12, when: m.packages_format_scorm12_when },
	{ format: 'scorm2004', name: m.packages_format_scorm2004, when: m.packages_format_scorm2004_when },
	{ format: 'cmi5', name: m.packages_format_cmi5, when: m.packages_format_cmi5_when },
	{ format: 'web', name: m.packages_format_web, when: m.packages_format_web_when }
];

export function progressInWords(progress: Progress): string {
	switch (progress.status) {
		case 'choosing':
			return '';
		case 'refused':
			return problemInWords(progress.problem);
		case 'loading':
			return m.packages_loading();
		case 'packing':
			return m.packages_packing();
		case 'made':
			return m.packages_made({ name: progress.name, size: sizeInWords(progress.bytes) });
		case 'no-player':
			return m.packages_no_player();
		case 'failed':
			return m.packages_failed();
	}
}

function problemInWords(problem: WishProblem): string {
	switch (problem) {
		case 'pass-mark':
			return m.packages_problem_pass_mark();
		case 'no-parts':
			return m.packages_problem_no_parts();
		case 'endpoint':
			return m.packages_problem_endpoint();
	}
}

/** The name of a language in the language of the interface, or its tag where there is no name. */
export function languageInWords(tag: string, interfaceLanguage: string): string {
	return new Intl.DisplayNames(interfaceLanguage, { type: 'language' }).of(tag) ?? tag;
}

/** As file managers count: in thousands. */
function sizeInWords(bytes: number): string {
	return bytes < 1_000_000 ? `${formatNumber(Math.ceil(bytes / 1000))} kB` : `${formatNumber(bytes / 1_000_000)} MB`;
}
