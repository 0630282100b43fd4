/**
 * Scenarios as Twee 3, to be drawn and edited in Twine, and back.
 *
 *     npm run twee -- export <module folder> <scenario> [--language es] [--start node] > story.twee
 *     npm run twee -- import <story.twee> <module folder> <scenario> [--language es] [--force]
 *
 * An import writes <language>/scenarios/<scenario>.yaml; what is still to be filled in is told as faults. It replaces a file only with --force.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { place } from '../src/lib/content/draft.ts';
import { describeFault } from '../src/lib/content/fault.ts';
import { readDraft } from '../src/lib/content/read-draft.ts';
import { scenarioOf, storyOf } from '../src/lib/content/story.ts';
import { largestTwee, parseTwee, printTwee, type TweeProblem } from '../src/lib/interchange/twee.ts';
import { readModule } from '../src/lib/server/module-folder.ts';

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { language: { type: 'string' }, start: { type: 'string' }, force: { type: 'boolean', default: false } }
});
const [command, ...rest] = positionals;
if (command === 'export' && rest.length === 2) await exportScenario(rest[0] ?? '', rest[1] ?? '');
else if (command === 'import' && rest.length === 3) await importStory(rest[0] ?? '', rest[1] ?? '', rest[2] ?? '');
else {
	stop(
		'usage: npm run twee -- export <module folder> <scenario> [--language es] [--start node]\n' +
			'       npm run twee -- import <story.twee> <module folder> <scenario> [--language es] [--force]'
	);
}

async function exportScenario(folder: string, id: string) {
	const { draft } = readDraft(await readFolder(folder), values.language);
	const scenario = draft?.scenarios.find((one) => one.id === id)?.content;
	if (!scenario) {
		const known = draft?.scenarios.map((one) => one.id).join(', ');
		return stop(
			`There is no sound scenario ${id} in ${folder}. There are: ${known || 'none'}. npm run check:content tells faults.`
		);
	}
	process.stdout.write(printTwee(storyOf(scenario, values.start ?? scenario.nodes[0]?.id ?? '', ifidOf(folder, id))));
}

async function importStory(source: string, folder: string, id: string) {
	if (!existsSync(source)) return stop(`There is no file ${source}.`);
	const { draft } = readDraft(await readFolder(folder), values.language);
	const file = place.scenario(values.language ?? draft?.language ?? 'en', id);
	const target = join(folder, file);
	if (existsSync(target) && !values.force) return stop(`${target} is there already. --force replaces it.`);
	const reading = parseTwee(await readFile(source, 'utf8'));
	for (const problem of reading.problems) console.error(`${source}: ${inWords(problem)}`);
	if (!('story' in reading)) return stop('Nothing was imported.');
	const { data, faults } = scenarioOf(reading.story, file);
	await mkdir(dirname(target), { recursive: true });
	const schema = '# yaml-language-server: $schema=../../../schema/scenario.schema.json\n';
	await writeFile(target, schema + stringify(data, { lineWidth: 140 }));
	const rest = faults.length === 0 ? 'Nothing is missing.' : 'Still to be mended:';
	console.log(`${target}: ${reading.story.passages.length} passages. ${rest}`);
	for (const fault of faults) console.log(describeFault(fault));
}

function inWords(problem: TweeProblem): string {
	switch (problem.problem) {
		case 'too-large':
			return `more than ${largestTwee} characters`;
		case 'no-passages':
			return 'no passage; each begins with a line such as ":: Name"';
		case 'header':
			return `line ${problem.line}: a passage needs a name; in it, brackets and braces have a backslash before them`;
		case 'metadata':
			return `line ${problem.line}: what stands in braces after the name is not JSON`;
		case 'story-data':
			return `line ${problem.line}: StoryData is not JSON`;
		case 'same-name':
			return `line ${problem.line}: there is a passage "${problem.name}" already; this one is left out`;
	}
}

async function readFolder(folder: string) {
	if (!existsSync(folder)) stop(`There is no folder ${folder}.`);
	return readModule(folder);
}

/** Always the same for the same scenario, in the form of a version 4 UUID. */
function ifidOf(folder: string, id: string): string {
	const hex = createHash('sha256')
		.update(`${basename(folder)}/${id}`)
		.digest('hex')
		.toUpperCase();
	return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
		'-'
	);
}

function stop(message: string): never {
	console.error(message);
	process.exit(2);
}
