/**
 * A copy of the packed record in this browser, from before the LMS is asked to keep it until it has confirmed: a tab that is killed meanwhile, or an
 * LMS that refuses, loses nothing.
 */
export type SafetyCopy = {
	/** Undefined where there is none. */
	readonly read: () => Copied | undefined;
	/** Whether this browser keeps it. */
	readonly put: (copied: Copied) => boolean;
	readonly remove: () => void;
};

export type Copied = {
	readonly packed: string;
	/** Whether the LMS gave something back at the launch from which it is. */
	readonly hadKept: boolean;
};

/** Stands before the copy. */
const signs = { went: '+', began: '-' } as const;

/**
 * One for each package and learner: a browser may be shared. Where the browser forbids storing, or the LMS does not say who the learner is, nothing
 * is kept. `run` tells launches of one learner apart that have nothing to do with each other, where the LMS does.
 */
export function safetyCopy(packageId: string, learner: string, run = ''): SafetyCopy {
	const name = [`errata:${packageId}:${learner}`, ...(run === '' ? [] : [run])].join(':');
	const hasOwner = learner !== '';
	return {
		read: () => (hasOwner ? copiedIn(attempted(() => localStorage.getItem(name)) ?? '') : undefined),
		put: ({ packed, hadKept }) =>
			hasOwner && attempted(() => localStorage.setItem(name, (hadKept ? signs.went : signs.began) + packed)) !== null,
		remove: () => void attempted(() => localStorage.removeItem(name))
	};
}

function copiedIn(text: string): Copied | undefined {
	const [sign, packed] = [text.slice(0, 1), text.slice(1)];
	return packed === '' ? undefined : { packed, hadKept: sign === signs.went };
}

/** Null where the browser forbids it: an opaque origin has no store, and even asking for it throws. */
function attempted<Value>(task: () => Value): Value | null {
	try {
		return task();
	} catch {
		return null;
	}
}
