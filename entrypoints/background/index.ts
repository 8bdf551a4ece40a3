// First of all imports: schemas that are made before it would try `new Function`, which the browser reports.
import '#lib/messages/jitless.ts';
import { toFailure } from '#lib/db/store-failure.ts';
import { createRouter } from '#lib/messages/router.ts';
import { onMessage, ownIdentity } from '#lib/platform/messages.ts';
import { defineBackground } from 'wxt/utils/define-background';
import { attachFollowUps } from './attach-follow-ups.ts';
import { attachLookups } from './attach-lookups.ts';
import { attachSites } from './attach-sites.ts';
import { attachTabs } from './attach-tabs.ts';
import { composeWorker } from './compose.ts';
import { createHandlers } from './handlers.ts';

/** The worker: every listener is attached before anything is awaited, or the browser would not start it for them. */
export default defineBackground({
  main() {
    const worker = composeWorker();
    // Whatever woke the worker needs them: they come while the listeners are attached.
    worker.settings.read().catch(() => {});
    const failureOf = (error: unknown) => {
      const failure = toFailure(error);
      return failure.code === 'internal' ? undefined : failure;
    };
    const route = createRouter({
      own: ownIdentity(),
      handlers: createHandlers(worker),
      // A frame that starts is answered without the store; the browser opens it while everything else is still read.
      begin: (topic) => {
        if (topic !== 'frame') worker.beginToOpen();
      },
      failureOf,
      onUnavailable: worker.reconnect,
      log: worker.log,
    });
    onMessage(route);
    attachTabs(worker);
    attachSites(worker);
    attachLookups(worker);
    attachFollowUps(worker);
  },
});
