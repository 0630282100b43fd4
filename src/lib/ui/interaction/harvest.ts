import type { Confidence } from '#lib/assessment/attempt.ts';
import type { Interaction, Response } from '#lib/assessment/interaction/interaction.ts';
import { confidenceLevels } from '#lib/assessment/statistics/calibration.ts';

/**
 * What a learner put into the served page before the scripts arrived, or undefined where nothing was touched.
 *
 * Read before the component takes the markup over, so that nothing typed early is lost. Controls are found by their names: the item's id,
 * and for parts the item's id, a slash and the part's id.
 */
export function harvest(item: string, interaction: Interaction, decimalMark: '.' | ','): Response | undefined {
	if (typeof document === 'undefined') return undefined;
	switch (interaction.kind) {
		case 'choice': {
			const chosen = interaction.options.map(({ id }) => id).filter((id) => isChecked(item, id));
			return chosen.length > 0 ? { kind: 'choice', chosen } : undefined;
		}
		case 'inline-choice': {
			const chosen = readParts(item, interaction.gaps);
			return chosen && { kind: 'inline-choice', chosen };
		}
		case 'match': {
			const pairs = readParts(item, interaction.rows);
			return pairs && { kind: 'match', pairs };
		}
		case 'text-entry':
		case 'extended-text': {
			const text = readText(item);
			return text ? { kind: interaction.kind, text } : undefined;
		}
		case 'numeric-entry': {
			const text = readText(item);
			return text ? { kind: 'numeric-entry', text, decimalMark } : undefined;
		}
		case 'order':
		case 'axis-placement':
		case 'grid-placement':
		case 'trend-drawing':
		case 'forecast':
		case 'scenario':
			// They do nothing before the scripts arrive.
			return undefined;
	}
}

function isChecked(name: string, value: string): boolean {
	return [...document.getElementsByName(name)].some(
		(control) => control instanceof HTMLInputElement && control.value === value && control.checked
	);
}

function readText(name: string): string {
	const [control] = document.getElementsByName(name);
	return control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement ? control.value : '';
}

function readParts(item: string, parts: readonly { readonly id: string }[]): Record<string, string> | undefined {
	const picked = parts.flatMap(({ id }) => {
		const [control] = document.getElementsByName(`${item}/${id}`);
		return control instanceof HTMLSelectElement && control.value ? [[id, control.value] as const] : [];
	});
	return picked.length > 0 ? Object.fromEntries(picked) : undefined;
}

/** The confidence picked before the scripts arrived. */
export function harvestConfidence(item: string): Confidence | undefined {
	if (typeof document === 'undefined') return undefined;
	return confidenceLevels.find((level) => isChecked(`${item}/confidence`, level));
}
