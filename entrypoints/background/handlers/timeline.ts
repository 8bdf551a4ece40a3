import type { Handlers } from '#lib/messages/handlers.ts';
import { earlierInteractions } from '#lib/services/timeline/earlier-interactions.ts';
import { listTimeline } from '#lib/services/timeline/list-timeline.ts';
import type { Worker } from '../compose.ts';
import { reading } from './record-services.ts';

/** What happened with a contact or an organization. */
export function timelineHandlers(worker: Worker): Handlers<'timeline'> {
  return {
    'timeline.list': reading<'timeline.list'>(worker, listTimeline),
    'timeline.earlier': reading<'timeline.earlier'>(worker, earlierInteractions),
  };
}
