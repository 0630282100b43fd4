import type { PlayerData } from '#lib/interchange/package/package.ts';
import type { JsonObject } from '#lib/interchange/xapi/statement.ts';
import { newId } from '../new-id.ts';
import type { Tracker } from '../tracker.ts';
import { readStatementLaunch } from './launch.ts';
import type { StoreAddress } from './store-client.ts';
import { anonymousName, toldSoFar } from './told-so-far.ts';
import { withStatements } from './with-statements.ts';

/**
 * The tracker of a package for the web, which also tells a store of statements where one is named: by the address that opened the package, or else
 * by its author.
 */
export function tellStatements(
	tracker: Tracker,
	{ id, activity, module, statements }: PlayerData,
	address: string = location.href
): Tracker {
	const launch = readStatementLaunch(address);
	const store: StoreAddress | undefined = launch?.store ?? statements;
	if (!store) return tracker;
	const actor = launch?.actor ?? anonymousActor(id, activity, store);
	return withStatements(tracker, {
		store,
		actor,
		...(launch?.registration === undefined ? {} : { registration: launch.registration }),
		activity,
		module,
		told: toldSoFar(id, `${store.endpoint} ${JSON.stringify(actor)}`),
		// Anybody can make a link that names a store: what was done before it was followed is not for that store.
		fromNowOn: launch !== undefined,
		network: {
			fetch: (...request) => fetch(...request),
			wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))
		},
		onHope: (listener) => {
			addEventListener('online', listener);
			return () => removeEventListener('online', listener);
		}
	});
}

/** An account at no place in the world but this browser. */
function anonymousActor(packageId: string, activity: string, { endpoint }: StoreAddress): JsonObject {
	const home = /^https?:/iu.test(activity) ? activity : endpoint;
	return {
		objectType: 'Agent',
		account: { homePage: `${new URL(home).origin}/`, name: anonymousName(packageId, newId) }
	};
}
