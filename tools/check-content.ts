/**
 * Tells every fault of the modules in questions/ (or in the folders named), with counts and reading level.
 *
 *     node tools/check-content.ts [--json] [folder...]
 *
 * Ends with 1 where there are faults, with 2 where a folder is missing.
 */
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { describePaths } from './summarise-labs.ts';
import { summarise, type Summary } from './summarise-content.ts';
import { describeFault } from '../src/lib/content/fault.ts';
import { findModules, readModule } from '#lib/server/module-folder.ts';

const options = process.argv.slice(2);
const json = options.includes('--json');
const named = options.filter((option) => !option.startsWith('--'));
const folders = named.length > 0 ? named : await findModules('questions');

const missing = folders.filter((folder) => !existsSync(folder));
if (missing.length > 0) {
	console.error(`no such folder: ${missing.join(', ')}`);
	process.exit(2);
}

const summaries: [string, Summary][] = [];
for (const folder of folders) {
	const id = basename(folder);
	summaries.push([id, await summarise(id, await readModule(folder))]);
}

if (json) {
	const modules = Object.fromEntries(
		summaries.map(([id, { counts, faults, paths }]) => [
			id,
			{ ...counts, scenarioPaths: paths, faults: faults.length, faultList: faults }
		])
	);
	console.log(JSON.stringify({ modules }, undefined, '\t'));
} else {
	for (const [id, { counts, faults, levels, paths, languages }] of summaries) {
		for (const fault of faults) console.log(`${id}/${describeFault(fault)}\n`);
		const grades = levels.map(({ section, grade }) => `${section} ${grade === undefined ? '-' : grade.toFixed(1)}`);
		const listed = (tally: Readonly<Record<string, number>>) =>
			Object.entries(tally)
				.map(([name, count]) => `${name} ${count}`)
				.join(', ') || 'none';
		console.log(
			[
				`${id}: ${faults.length} faults; ${counts.items.total} items, ${counts.sources} sources, ${counts.series} series; ${languages.join(', ')}`,
				`  items by kind: ${listed(counts.items.byKind)}`,
				`  items by section: ${listed(counts.items.bySection)}`,
				`  labs: ${counts.labs}; ${counts.events} events, ${counts.actors} actors, ${counts.forecasts} forecasts, ${counts.misleadingCharts} misleading charts of ${counts.misleadingTechniques} kinds; exhibits: ${listed(counts.exhibits)}`,
				`  scenarios: ${counts.scenarios} with ${counts.scenarioNodes} nodes, ${counts.endings} of them endings`,
				...describePaths(paths),
				`  claims: ${counts.claims} in ${counts.texts} texts, ${counts.errors} of them errors, ${counts.gradedClaims} graded; ${counts.variantSlots} slots with other wordings; ${counts.hunts} hunts`,
				`  reading level (Flesch-Kincaid grade of primer and prompts): ${grades.join(', ')}`
			].join('\n')
		);
	}
}
process.exitCode = summaries.some(([, { faults }]) => faults.length > 0) ? 1 : 0;
