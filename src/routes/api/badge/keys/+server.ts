import { addressOf } from '#lib/interchange/badge/credential.ts';
import { publish } from '../publish.ts';

/** The keys that signed badges, as a JSON Web Key Set. Each is named by its own address, as the signatures name it. */
export function GET() {
	return publish(({ issuer, keys }) => ({
		keys: keys.published.map(({ id, jwk }) => ({ ...jwk, kid: addressOf.key(issuer, id) }))
	}));
}
