import { profileOf } from '#lib/interchange/badge/credential.ts';
import { publish } from '../publish.ts';

/** The profile of who signs. */
export function GET() {
	return publish(({ issuer }) => profileOf(issuer));
}
