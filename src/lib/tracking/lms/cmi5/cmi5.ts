/** The package as an assignable unit of cmi5 (Quartz): what happens between its launch and the first thing that a learner does. */
import type { PlayerData } from '#lib/interchange/package/package.ts';
import { isJsonObject, type JsonObject } from '#lib/interchange/xapi/statement.ts';
import { StoreRefused } from '../../statements/send-statements.ts';
import { StoreUnreachable, type Network } from '../../statements/store-client.ts';
import { LaunchFailure } from '../launch-failure.ts';
import type { Launch } from '../run-time.ts';
import { Cmi5Session } from './cmi5-session.ts';
import { authorizationOf, fetchToken } from './fetch-token.ts';
import { parseDocument } from './kept-document.ts';
import type { LaunchData } from './launch-data.ts';
import { readLaunchParameters, type LaunchParameters } from './launch-parameters.ts';
import { LmsDocuments } from './lms-documents.ts';
import { sessionStore, type SessionMemory, type SessionStore } from './session-memory.ts';

export type Cmi5Surroundings = Network & {
	/** Of the page, with what the LMS has put into it. */
	readonly address: string;
	readonly now: () => number;
	/** Where the session is remembered. */
	readonly storeFor: (packageId: string, fetchAddress: string) => SessionStore;
};

type Package = Pick<PlayerData, 'id' | 'activity' | 'module'>;

/** Undefined where no LMS has launched the package. Rejects with `LaunchFailure` where one has, and does not let it in. */
export async function openCmi5(
	data: Package,
	surroundings: Cmi5Surroundings = inBrowser()
): Promise<Cmi5Session | undefined> {
	const parameters = readLaunchParameters(surroundings.address);
	if (!parameters) return undefined;
	const store = surroundings.storeFor(data.id, parameters.fetch);
	const known = store.read();
	if (known?.terminated) throw new LaunchFailure('ended');
	try {
		const memory = known ?? (await begin(parameters, surroundings));
		store.write(memory);
		const session = await open(data, parameters, surroundings, store, memory);
		await session.begin();
		return session;
	} catch (failure) {
		if (failure instanceof StoreUnreachable) throw new LaunchFailure('unreachable');
		// A token that was good before.
		if (failure instanceof StoreRefused) throw new LaunchFailure(known ? 'ended' : 'refused');
		throw failure;
	}
}

async function begin(
	{ fetch: address }: LaunchParameters,
	{ now, ...network }: Cmi5Surroundings
): Promise<SessionMemory> {
	return { token: await fetchToken(address, network), startedAt: now(), initialized: false, terminated: false };
}

async function open(
	{ activity, module }: Package,
	parameters: LaunchParameters,
	{ fetch, wait, now }: Cmi5Surroundings,
	store: SessionStore,
	memory: SessionMemory
): Promise<Cmi5Session> {
	const network = { fetch, wait };
	const address = { endpoint: parameters.endpoint, authorization: authorizationOf(memory.token) };
	const documents = new LmsDocuments(address, network, parameters);
	const data = await documents.launchData();
	await documents.askPreferences();
	const document = parseDocument(await documents.readRecord());
	const { actor, registration, activityId: launched } = parameters;
	const setting = {
		actor,
		activity,
		launched,
		language: module.language,
		version: module.version,
		run: `${registration} ${launched}`,
		context: { ...data.contextTemplate, registration }
	};
	return new Cmi5Session({
		...{ address, network, documents, setting, data, document, memory, store, now },
		launch: { ...launchOf(actor, data), run: registration }
	});
}

function launchOf(actor: JsonObject, { mode, masteryScore, returnUrl }: LaunchData): Launch {
	return {
		learner: { id: accountOf(actor), name: typeof actor['name'] === 'string' ? actor['name'] : '' },
		mode,
		// Without the tails of binary fractions.
		...(masteryScore === undefined ? {} : { passMark: Math.round(masteryScore * 1e8) / 1e6 }),
		...(returnUrl === undefined ? {} : { returnTo: returnUrl })
	};
}

function accountOf(actor: JsonObject): string {
	const { account } = actor;
	return isJsonObject(account) ? `${String(account['homePage'])} ${String(account['name'])}` : JSON.stringify(actor);
}

function inBrowser(): Cmi5Surroundings {
	return {
		address: location.href,
		fetch: (...request) => fetch(...request),
		wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
		now: Date.now,
		storeFor: sessionStore
	};
}
