/** A package in the making: what is chosen on the page, and how far it has come. */
import type { Module } from '#lib/assessment/module.ts';
import type { PackageChoices, PackageFormat, PlayerFiles } from '#lib/interchange/package/package.ts';
import { afterPaint } from '../after-paint.ts';
import { choicesOf, fileNameOf, partsOf, type OfferedModule, type Wish, type WishProblem } from './choices.ts';

/** Where the page gets what goes into a package. */
export type Loaders = {
	/** With its keys, in one of its languages. Rejects where it does not arrive. */
	readonly module: (id: string, language: string) => Promise<Module>;
	/** What was built for packages of a format; undefined where this build of the app has nothing of the kind. */
	readonly player: (format: PackageFormat) => Promise<PlayerFiles | undefined>;
};

export type MadeFile = { readonly name: string; readonly content: Blob };

export type Progress =
	| { readonly status: 'choosing' }
	| { readonly status: 'refused'; readonly problem: WishProblem }
	| { readonly status: 'loading' }
	| { readonly status: 'packing' }
	| { readonly status: 'made'; readonly name: string; readonly bytes: number }
	/** This build of the app has no player to pack. */
	| { readonly status: 'no-player' }
	| { readonly status: 'failed' };

export class PackageWork implements Wish {
	readonly #loaders: Loaders;
	#module: OfferedModule;
	format: PackageFormat = $state('scorm12');
	isSingle = $state(false);
	language = $state('');
	passMark = $state('');
	parts: string[] = $state([]);
	endpoint = $state('');
	key = $state('');
	secret = $state('');
	progress: Progress = $state.raw({ status: 'choosing' });

	constructor(module: OfferedModule, loaders: Loaders) {
		this.#loaders = loaders;
		this.#module = $state.raw(module);
		this.#takeAll(module);
	}

	get module(): OfferedModule {
		return this.#module;
	}

	/** Another module has other languages and parts. */
	choose(module: OfferedModule): void {
		this.#module = module;
		this.#takeAll(module);
	}

	get isBusy(): boolean {
		return this.progress.status === 'loading' || this.progress.status === 'packing';
	}

	/** The package as a file; undefined where `progress` says why there is none. */
	async make(): Promise<MadeFile | undefined> {
		if (this.isBusy) return undefined;
		const { module, language, isSingle } = this;
		const name = fileNameOf(module.id, this);
		this.progress = { status: 'loading' };
		try {
			const { statementStore } = await import('#lib/interchange/package/statement-store.ts');
			const choices = choicesOf(this, module, statementStore);
			if ('problem' in choices) {
				this.progress = { status: 'refused', problem: choices.problem };
				return undefined;
			}
			const [player, content] = await Promise.all([
				this.#loaders.player(choices.format),
				this.#loaders.module(module.id, language)
			]);
			if (player === undefined) {
				this.progress = { status: 'no-player' };
				return undefined;
			}
			this.progress = { status: 'packing' };
			// Packing takes the whole thread for a moment: the page says so before.
			await new Promise<void>((resolve) => afterPaint(resolve));
			const file = { name, content: await packed(content, choices, player, isSingle) };
			this.progress = { status: 'made', name, bytes: file.content.size };
			return file;
		} catch {
			this.progress = { status: 'failed' };
			return undefined;
		}
	}

	#takeAll(module: OfferedModule): void {
		this.language = module.languages[0] ?? '';
		this.parts = [...partsOf(module)];
		this.progress = { status: 'choosing' };
	}
}

async function packed(module: Module, choices: PackageChoices, player: PlayerFiles, isSingle: boolean): Promise<Blob> {
	const { packageFiles, singlePage } = await import('#lib/interchange/package/package-files.ts');
	if (choices.format === 'web' && isSingle) {
		const made = singlePage(module, choices, player);
		if ('fault' in made) throw new Error(made.fault);
		return new Blob([made.page], { type: 'text/html;charset=utf-8' });
	}
	const made = packageFiles(module, choices, player);
	if ('fault' in made) throw new Error(made.fault);
	const { zip } = await import('#lib/interchange/package/zip.ts');
	return new Blob([new Uint8Array(zip(made.files))], { type: 'application/zip' });
}
