import { json } from '@sveltejs/kit';
import { badgeOffice, type BadgeOffice } from '#lib/server/badges.ts';

/** For whoever checks a badge, on whatever site: nothing here is secret. */
export const forAll = { 'access-control-allow-origin': '*', 'cache-control': 'public, max-age=3600' };

/** Answers with a document of those that sign here, or says that there is none. */
export async function publish(find: (office: BadgeOffice) => object | undefined | Promise<object | undefined>) {
	const office = await badgeOffice();
	const found = office && (await find(office));
	return found
		? json(found, { headers: forAll })
		: json({ message: office ? 'There is nothing of this name.' : 'This server signs no badges.' }, { status: 404 });
}
