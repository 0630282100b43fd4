// Stryker's runner for Vitest, with every mutant met by whole test files.
//
// Vitest 5 joins the names of a test and of its groups with ' > ', Stryker's runner (9.6) with a space: a test within `describe` is never
// found again, and mutants that it kills are counted as survivors (stryker-mutator/stryker-js#6210). So the filter keeps the files whose tests
// reach a mutant and drops the names. To be removed once the runner joins names as Vitest does.
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { strykerPlugins as vitestPlugins } from '@stryker-mutator/vitest-runner';

const [{ factory }] = vitestPlugins;

function createRunner(injector) {
	const runner = factory(injector);
	const run = runner.mutantRun.bind(runner);
	runner.mutantRun = (options) => run({ ...options, testFilter: options.testFilter && wholeFiles(options.testFilter) });
	return runner;
}
createRunner.inject = factory.inject;

/** The runner's test ids are `file#name`; an empty name matches every test of the file. */
function wholeFiles(testIds) {
	return [...new Set(testIds.map((id) => `${id.split('#', 1)[0]}#`))];
}

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'vitest-whole-files', createRunner)];
