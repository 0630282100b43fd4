// `npm test`: sets up what is missing, then runs every check and says how each went.
// usage: npm test [-- <step> ...]     steps: see the table below; what a step needs runs before it
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fail, findNode, root, seconds } from './project.mjs';
import { ensurePackages } from './setup.mjs';

const setup = 'tools/setup.mjs';
const bin = {
	prettier: 'node_modules/prettier/bin/prettier.cjs',
	eslint: 'node_modules/eslint/bin/eslint.js',
	kit: 'node_modules/@sveltejs/kit/svelte-kit.js',
	svelteCheck: 'node_modules/svelte-check/bin/svelte-check',
	tsc: 'node_modules/@typescript/native/bin/tsc',
	vitest: 'node_modules/vitest/vitest.mjs',
	playwright: 'node_modules/@playwright/test/cli.js'
};

// Waves run one after the other; within a wave, as many steps at once as there are processors.
// What measures time or drives a browser has a wave of its own.
const waves = [
	{
		browser: { commands: [[setup, 'browser']] },
		messages: { commands: [[setup, 'messages']] }
	},
	{
		build: { needs: ['messages'], commands: [[setup, 'build']] },
		lint: { commands: [[bin.eslint, '.', '--cache', '--cache-location', '.cache/eslint']] },
		types: {
			needs: ['messages'],
			commands: [
				[bin.kit, 'sync'],
				[bin.svelteCheck, '--tsgo', '--threshold', 'warning']
			]
		},
		format: { commands: [[bin.prettier, '--check', '.', '--cache', '--cache-location', '.cache/prettier']] },
		pure: {
			commands: ['assessment', 'content', 'machines'].map((layer) => [bin.tsc, '-p', `src/lib/${layer}/tsconfig.json`])
		},
		content: { commands: [['tools/check-content.ts']] }
	},
	{ unit: { needs: ['messages', 'browser'], shown: true, commands: [[bin.vitest, 'run']] } },
	{ e2e: { needs: ['build', 'browser'], shown: true, commands: [[bin.playwright, 'test']] } }
];
const steps = Object.assign({}, ...waves);

function withNeeds(name) {
	if (!(name in steps)) fail(`There is no step "${name}". Steps: ${Object.keys(steps).join(', ')}.`);
	return [...(steps[name].needs ?? []).flatMap(withNeeds), name];
}

/** Runs one command; resolves to whether it succeeded. Its output is shown as it comes, or only when it fails. */
function run(args, shown) {
	const child = spawn(findNode(), args, { cwd: root, stdio: shown ? 'inherit' : ['ignore', 'pipe', 'pipe'] });
	const output = [];
	child.stdout?.on('data', (chunk) => output.push(chunk));
	child.stderr?.on('data', (chunk) => output.push(chunk));
	return new Promise((resolve) => {
		child.on('close', (code) => {
			if (code !== 0 && !shown) process.stdout.write(Buffer.concat(output));
			resolve(code === 0);
		});
	});
}

const begin = performance.now();
ensurePackages();
const asked = process.argv.slice(2);
const wanted = new Set((asked.length > 0 ? asked : Object.keys(steps)).flatMap(withNeeds));
const results = new Map();

async function runStep(name) {
	const start = performance.now();
	const missing = (steps[name].needs ?? []).find((need) => results.get(need)?.outcome !== 'ok');
	let outcome = missing ? `NOT RUN (${missing})` : 'ok';
	if (!missing) {
		for (const args of steps[name].commands) if (!(await run(args, steps[name].shown))) outcome = 'FAILED';
	}
	results.set(name, { outcome, time: seconds(start) });
	console.log(`[test] ${name}: ${outcome} (${seconds(start)})`);
}

for (const wave of waves) {
	const queue = Object.keys(wave).filter((name) => wanted.has(name));
	const worker = async () => {
		for (let name = queue.shift(); name; name = queue.shift()) await runStep(name);
	};
	await Promise.all(Array.from({ length: availableParallelism() }, worker));
}

console.log('\n  step      result                time');
for (const [name, { outcome, time }] of results)
	console.log(`  ${name.padEnd(9)} ${outcome.padEnd(20)} ${time.padStart(6)}`);
console.log(`  ${'total'.padEnd(30)} ${seconds(begin).padStart(6)}\n`);
process.exitCode = [...results.values()].every(({ outcome }) => outcome === 'ok') ? 0 : 1;
