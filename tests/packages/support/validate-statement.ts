import { createRequire } from 'node:module';

// By `require`: runners of tests and Node itself disagree about the default export of a CommonJS module.
const validation: { readonly default: (statement: unknown) => readonly unknown[] } = createRequire(import.meta.url)(
	'@learninglocker/xapi-validation'
);

/** What keeps a statement from being one of xAPI 1.0.3. */
export function faultsOf(statement: unknown): readonly string[] {
	return validation.default(statement).map((warning) => JSON.stringify(warning));
}
