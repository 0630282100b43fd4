import { addressOf } from '#lib/interchange/badge/credential.ts';
import { publish } from '../../publish.ts';

/** One key as a JSON Web Key: what the `kid` of a signature leads to. */
export function GET({ params }) {
	return publish(({ issuer, keys }) => {
		const key = keys.published.find(({ id }) => id === params.key);
		return key && { ...key.jwk, kid: addressOf.key(issuer, key.id) };
	});
}
