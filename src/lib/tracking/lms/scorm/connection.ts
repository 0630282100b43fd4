/** Calls to the object of an LMS, as strict as its answers allow: some answer with booleans, some with nothing, some throw. */
import { propertyOf } from './find-api.ts';

/** How a version of SCORM calls its functions. */
export type Functions = {
	readonly initialize: string;
	readonly terminate: string;
	readonly getValue: string;
	readonly setValue: string;
	readonly commit: string;
	readonly getLastError: string;
	readonly getErrorString: string;
	readonly getDiagnostic: string;
};

/** The LMS did not do what it was asked; `code` is what it calls the error, or empty where it says nothing or is gone. */
export class LmsRefusal extends Error {
	readonly code: string;

	constructor(what: string, code: string, why: string) {
		super(`The LMS refused ${what}${code === '' ? '' : ` (${code})`}${why === '' ? '' : `: ${why}`}`);
		this.name = 'LmsRefusal';
		this.code = code;
	}
}

export class Connection {
	readonly #api: object;
	readonly #functions: Functions;

	constructor(api: object, functions: Functions) {
		this.#api = api;
		this.#functions = functions;
	}

	/** Throws where it is refused. */
	initialize(): void {
		this.#expect(this.#functions.initialize, ['']);
	}

	/** Throws where it is refused. */
	terminate(): void {
		this.#expect(this.#functions.terminate, ['']);
	}

	/** Throws where it is refused. */
	commit(): void {
		this.#expect(this.#functions.commit, ['']);
	}

	/** Throws where it is refused. */
	set(element: string, value: string): void {
		this.#expect(this.#functions.setValue, [element, value]);
	}

	/** Empty where there is no value, or none can be had. */
	get(element: string): string {
		try {
			const value = this.#call(this.#functions.getValue, [element]);
			return value === null || value === undefined ? '' : String(value);
		} catch {
			return '';
		}
	}

	#expect(name: string, parameters: readonly string[]): void {
		// Values can be long, and are the learner's own.
		const what = [name, ...parameters.slice(0, 1)].filter((part) => part !== '').join(' ');
		let answer: unknown;
		try {
			answer = this.#call(name, parameters);
		} catch (error) {
			throw new LmsRefusal(what, '', error instanceof Error ? error.message : String(error));
		}
		if (isYes(answer)) return;
		const code = this.#lastError();
		// Nothing is what some answer while the page is going away: it is a failure only where the LMS says so.
		if (isNothing(answer) && code === '') return;
		throw new LmsRefusal(what, code, this.#reasonOf(code));
	}

	/** Empty where there is none, or it cannot be had. */
	#lastError(): string {
		try {
			const code = String(this.#call(this.#functions.getLastError, []) ?? '').trim();
			return code === '0' ? '' : code;
		} catch {
			return '';
		}
	}

	#reasonOf(code: string): string {
		const { getErrorString, getDiagnostic } = this.#functions;
		const said = [getErrorString, getDiagnostic].map((name) => {
			try {
				return String(this.#call(name, [code]) ?? '').trim();
			} catch {
				return '';
			}
		});
		return [...new Set(said)].filter((part) => part !== '' && part !== code).join('; ');
	}

	/** Throws where the object has lost its functions, as it does when its window is gone. */
	#call(name: string, parameters: readonly string[]): unknown {
		const called = propertyOf(this.#api, name);
		if (typeof called !== 'function') throw new Error(`${name} is gone`);
		return Reflect.apply(called, this.#api, parameters);
	}
}

function isYes(answer: unknown): boolean {
	return ['true', '1'].includes(String(answer).trim().toLowerCase());
}

function isNothing(answer: unknown): boolean {
	return answer === null || answer === undefined || answer === '';
}
