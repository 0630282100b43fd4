import { json } from '@sveltejs/kit';
import { badgeImage } from '#lib/interchange/badge/image.ts';
import { badgeOffice } from '#lib/server/badges.ts';
import { findModule } from '#lib/server/modules.ts';
import { forAll } from '../../../publish.ts';

/** The picture of a module's badge, for nobody in particular. */
export async function GET({ params }) {
	const [office, module] = await Promise.all([badgeOffice(), findModule(params.module)]);
	if (!office || !module) return json({ message: 'There is no such picture.' }, { status: 404 });
	return new Response(badgeImage(module, office.issuer), { headers: { ...forAll, 'content-type': 'image/svg+xml' } });
}
