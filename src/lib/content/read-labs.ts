import { place, type Draft, type DraftScenario } from './draft.ts';
import type { Files } from './fault.ts';
import type { Reader } from './reader.ts';
import { actorsFile } from './schema/actors-file.ts';
import { eventsFile } from './schema/events-file.ts';
import type { Outline } from './schema/module-file.ts';
import { scenarioFile } from './schema/scenario-file.ts';

type Labs = Pick<Draft, 'themes' | 'events' | 'sides' | 'actors'> & { readonly scenarios: readonly DraftScenario[] };

/** Events, actors and scenarios: those of which a file is there in any language. What is missing of them is a fault. */
export function readLabs(files: Files, { languages }: Outline, chosen: string, reader: Reader): Labs {
	const isThere = (name: (language: string) => string) => languages.some((language) => files.has(name(language)));
	const events = isThere(place.events) ? reader.words('events', eventsFile, place.events).value : undefined;
	const actors = isThere(place.actors) ? reader.words('actors', actorsFile, place.actors).value : undefined;
	return {
		themes: events?.themes ?? [],
		events: events?.events ?? [],
		sides: actors?.sides ?? [],
		actors: actors?.actors ?? [],
		scenarios: scenarioIds(files, languages).flatMap((id) => readScenario(id, chosen, reader))
	};
}

function readScenario(id: string, chosen: string, reader: Reader): readonly DraftScenario[] {
	const { value, whole } = reader.words('scenario', scenarioFile, (language) => place.scenario(language, id));
	return value === undefined ? [] : [{ id, file: place.scenario(chosen, id), content: value, whole }];
}

/** Those of which a file is there. Files whose names have another form belong to no scenario, and are told as strays. */
export function scenarioIds(files: Files, languages: readonly string[]): readonly string[] {
	const form = new RegExp(`^(?:${languages.join('|')})/scenarios/([a-z0-9]+(?:-[a-z0-9]+)*)\\.yaml$`);
	return [...new Set([...files.keys()].flatMap((file) => form.exec(file)?.[1] ?? []))].sort();
}
