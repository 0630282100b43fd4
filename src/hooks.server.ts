import { building } from '$app/environment';
import { badgeOffice } from '#lib/server/badges.ts';

/** Whatever is configured wrongly is told when the server starts, not to the first who asks. */
export async function init(): Promise<void> {
	if (!building) await badgeOffice();
}
