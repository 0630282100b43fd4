/** What a cmi5 LMS keeps besides statements: documents about this session, this learner, and ours. */
import { StoreRefused } from '../../statements/send-statements.ts';
import {
	ask,
	type Network,
	type StoreAddress,
	type StoreAnswer,
	type StoreRequest
} from '../../statements/store-client.ts';
import { LaunchFailure } from '../launch-failure.ts';
import { parseDocument } from './kept-document.ts';
import { readLaunchData, type LaunchData } from './launch-data.ts';
import type { LaunchParameters } from './launch-parameters.ts';

const recordId = 'errata.record';

export class LmsDocuments {
	readonly #address: StoreAddress;
	readonly #network: Network;
	readonly #parameters: LaunchParameters;
	/** As it was read or written last. */
	#record = '';
	/** What names that version of it, where the LMS says so. */
	#tag: string | undefined;

	constructor(address: StoreAddress, network: Network, parameters: LaunchParameters) {
		this.#address = address;
		this.#network = network;
		this.#parameters = parameters;
	}

	/** Rejects where the LMS has none for this launch. */
	async launchData(): Promise<LaunchData> {
		const { status, text } = await this.#get('LMS.LaunchData');
		const data = status === 200 ? readLaunchData(text) : undefined;
		if (!data) throw status === 200 ? new LaunchFailure('refused') : new StoreRefused(status);
		return data;
	}

	/** An LMS waits for this question before it takes statements. Most have no answer, and none matters: a package has one language and no sound. */
	async askPreferences(): Promise<void> {
		const query = { agent: this.#parameters.actorText, profileId: 'cmi5LearnerPreferences' };
		await ask(this.#address, this.#network, { method: 'GET', resource: 'agents/profile', query });
	}

	/** Empty where nothing was kept. */
	async readRecord(): Promise<string> {
		const { status, text, tag } = await this.#get(recordId);
		if (status !== 200 && status !== 204 && status !== 404) throw new StoreRefused(status);
		this.#record = status === 200 ? text : '';
		this.#tag = status === 200 ? tag : undefined;
		return this.#record;
	}

	/**
	 * Rejects where the LMS does not confirm, and with `ended` where the record was changed since by another session. What names a version is told
	 * where it is known, and where the LMS will not do without: version 1.0.3 does not ask for it, 2.0 does.
	 */
	async writeRecord(text: string, isStopped: () => boolean): Promise<void> {
		let answer = await ask(this.#address, this.#network, this.recordRequest(text), isStopped);
		if ([400, 409, 412, 428].includes(answer.status)) {
			const before = this.#record;
			const found = await this.readRecord();
			if (found !== '' && !isSame(found, before) && !isSame(found, text)) throw new LaunchFailure('ended');
			const condition: Readonly<Record<string, string>> = found === '' ? { 'If-None-Match': '*' } : this.#condition;
			answer = await ask(this.#address, this.#network, { ...this.recordRequest(text), headers: condition }, isStopped);
		}
		if (answer.status < 200 || answer.status >= 300) throw new StoreRefused(answer.status);
		this.#record = text;
		this.#tag = answer.tag;
	}

	recordRequest(body: string): StoreRequest {
		const query = this.#queryOf(recordId);
		return { method: 'PUT', resource: 'activities/state', query, body, headers: this.#condition };
	}

	get #condition(): Readonly<Record<string, string>> {
		// A weak tag never matches.
		return this.#tag?.startsWith('"') ? { 'If-Match': this.#tag } : {};
	}

	#get(stateId: string): Promise<StoreAnswer> {
		const query = this.#queryOf(stateId);
		return ask(this.#address, this.#network, { method: 'GET', resource: 'activities/state', query });
	}

	#queryOf(stateId: string): Readonly<Record<string, string>> {
		const { activityId, actorText: agent, registration } = this.#parameters;
		return { activityId, agent, registration, stateId };
	}
}

/** An LMS may write JSON in a way of its own. */
function isSame(one: string, other: string): boolean {
	const [first, second] = [parseDocument(one), parseDocument(other)];
	return first.packed === second.packed && first.spent === second.spent;
}
