import type * as v from 'valibot';
import type { Fault, Files } from './fault.ts';
import { overlay, type WordsFileKind } from './overlay.ts';
import { withoutFinalLineFeeds } from './passage.ts';
import { readAs, type Read } from './read-as.ts';
import { readYaml } from './yaml.ts';

type Data = { readonly value: unknown; readonly faults: readonly Fault[] };

/** Reads the YAML files of a module, with the words of the chosen language over those of the first, and gathers what is wrong. */
export function readerOf(files: Files, first: string, chosen: string) {
	const faults: Fault[] = [];
	const lost: string[] = [];
	const unread: string[] = [];

	function readFile<Schema extends v.GenericSchema>(
		schema: Schema,
		file: string,
		data: Data
	): Read<v.InferOutput<Schema>> {
		if (data.faults.length > 0) {
			faults.push(...data.faults);
			unread.push(file);
			return { lost: [], whole: false, faults: data.faults };
		}
		const result = readAs(schema, file, data.value);
		faults.push(...result.faults);
		lost.push(...result.lost);
		if (result.value === undefined) unread.push(file);
		return result;
	}

	return {
		faults,
		lost,
		unread,
		/** A file of words: `name` tells where it stands in a language. */
		words<Schema extends v.GenericSchema>(kind: WordsFileKind, schema: Schema, name: (language: string) => string) {
			return readFile(schema, name(chosen), readWords(files, kind, name(first), name(chosen)));
		},
		/** A file without words, which is the same in all languages. */
		key<Schema extends v.GenericSchema>(schema: Schema, file: string) {
			return readFile(schema, file, readData(files, file));
		},
		/** A text, without the line feeds at its end. */
		text(file: string): string | undefined {
			const text = files.get(file);
			if (text === undefined) faults.push(missing(file));
			return text === undefined ? undefined : withoutFinalLineFeeds(text);
		}
	};
}

export type Reader = ReturnType<typeof readerOf>;

function readWords(files: Files, kind: WordsFileKind, original: string, translated: string): Data {
	const base = readData(files, original);
	if (translated === original || base.faults.length > 0) return base;
	const translation = readData(files, translated);
	return translation.faults.length > 0 ? translation : overlay(kind, translated, base.value, translation.value);
}

export function readData(files: Files, file: string): Data {
	const text = files.get(file);
	return text === undefined ? { value: undefined, faults: [missing(file)] } : readYaml(file, text);
}

function missing(file: string): Fault {
	return { file, path: '', expected: 'this file', found: 'nothing' };
}
