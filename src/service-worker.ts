import type { OfflinePlan } from '#lib/interchange/package/plan.ts';
import type { WorkerScope } from '#lib/offline/scope.ts';
import { serveOffline } from '#lib/offline/worker.ts';

declare const self: WorkerScope;
/** Stands in front of this script: tools/offline.mjs puts it there for the app, interchange/package/web.ts for packages. */
declare const offlinePlan: OfflinePlan;

serveOffline(self, offlinePlan);
