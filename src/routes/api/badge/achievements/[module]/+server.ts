import { achievementOf } from '#lib/interchange/badge/credential.ts';
import { findModule } from '#lib/server/modules.ts';
import { publish } from '../../publish.ts';

/** What the badge of a module is for. */
export function GET({ params }) {
	return publish(async ({ issuer }) => {
		const module = await findModule(params.module);
		return module && achievementOf(module, issuer);
	});
}
