import { articleId, place, type DraftText } from './draft.ts';
import type { Files } from './fault.ts';
import { withoutFinalLineFeeds } from './passage.ts';
import type { Reader } from './reader.ts';
import { claimsFile } from './schema/claims-file.ts';
import { claimsWordsFile, textWordsFile } from './schema/claims-words.ts';

/** The texts that are hunted through: those of which a key, words or the text itself is there. What is missing of them is a fault. */
export function readTexts(
	files: Files,
	first: string,
	sections: readonly string[],
	chosen: string,
	reader: Reader
): readonly DraftText[] {
	const hasArticle = files.has(place.claims) || files.has(place.claimsWords(first));
	return [
		...(hasArticle ? [readArticle(files, sections, chosen, reader)] : []),
		...textIds(files, first).map((id) => readText(id, chosen, reader))
	];
}

function readArticle(files: Files, sections: readonly string[], chosen: string, reader: Reader): DraftText {
	const key = reader.key(claimsFile, place.claims);
	const words = reader.words('claims-words', claimsWordsFile, place.claimsWords);
	const parts = sections.map((id) => files.get(place.article(id)));
	const whole = parts.flatMap((part) => (part === undefined ? [] : [withoutFinalLineFeeds(part)]));
	return {
		id: articleId,
		keyFile: place.claims,
		wordsFile: place.claimsWords(chosen),
		...(whole.length === parts.length ? { text: whole.join('\n') } : {}),
		...(key.value === undefined ? {} : { key: key.value }),
		...(words.value === undefined ? {} : { words: words.value })
	};
}

function readText(id: string, chosen: string, reader: Reader): DraftText {
	const text = reader.text(place.text(id));
	const key = reader.key(claimsFile, place.textKey(id));
	const words = reader.words('text-words', textWordsFile, (language) => place.textWords(language, id));
	return {
		id,
		keyFile: place.textKey(id),
		wordsFile: place.textWords(chosen, id),
		...(text === undefined ? {} : { text }),
		...(key.value === undefined ? {} : { key: key.value }),
		...(words.value === undefined ? {} : { words: words.value, title: words.value.title, warning: words.value.warning })
	};
}

/** Files whose names have another form belong to no text, and are told as strays. */
function textIds(files: Files, first: string): readonly string[] {
	const id = '([a-z0-9]+(?:-[a-z0-9]+)*)';
	const form = new RegExp(`^(?:texts/${id}\\.(?:txt|yaml)|${first}/texts/${id}\\.yaml)$`);
	const ids = [...files.keys()].flatMap((file) => {
		const hit = form.exec(file);
		return hit === null ? [] : [hit[1] ?? hit[2] ?? ''];
	});
	return [...new Set(ids)].filter((each) => each !== articleId).sort();
}
