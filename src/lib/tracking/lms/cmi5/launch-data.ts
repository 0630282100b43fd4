import { isJsonObject, parseObject, type Json, type JsonObject } from '#lib/interchange/xapi/statement.ts';
import { isWebAddress } from './launch-parameters.ts';

/** What the LMS has written down for this session (State document `LMS.LaunchData`), as far as we use it. */
export type LaunchData = {
	readonly contextTemplate: JsonObject;
	/** Names this session among all of the registration. */
	readonly session: string;
	readonly mode: 'normal' | 'browse' | 'review';
	/** From 0 to 1. */
	readonly masteryScore?: number;
	/** Where the learner goes when they leave. */
	readonly returnUrl?: string;
};

const sessionExtension = 'https://w3id.org/xapi/cmi5/context/extensions/sessionid';

/** Undefined where it is not what cmi5 asks for. */
export function readLaunchData(text: string): LaunchData | undefined {
	const data = parseObject(text);
	const contextTemplate = data?.['contextTemplate'];
	if (!data || !isJsonObject(contextTemplate)) return undefined;
	const { extensions } = contextTemplate;
	const session = isJsonObject(extensions) ? extensions[sessionExtension] : undefined;
	const masteryScore = shareIn(data['masteryScore']);
	const returnUrl = data['returnURL'];
	return {
		contextTemplate,
		session: typeof session === 'string' ? session : '',
		mode: modeIn(data['launchMode']),
		...(masteryScore === undefined ? {} : { masteryScore }),
		...(typeof returnUrl === 'string' && isWebAddress(returnUrl) ? { returnUrl } : {})
	};
}

function modeIn(value: Json | undefined): LaunchData['mode'] {
	const word = typeof value === 'string' ? value.toLowerCase() : '';
	return word === 'browse' || word === 'review' ? word : 'normal';
}

/** Some LMSs write numbers as text. */
function shareIn(value: Json | undefined): number | undefined {
	if (value === undefined || value === null || value === '') return undefined;
	const share = Number(value);
	return share >= 0 && share <= 1 ? share : undefined;
}
