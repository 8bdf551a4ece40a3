import type { Handlers } from '#lib/messages/handlers.ts';
import { countFollowUps } from '#lib/services/follow-ups/count-follow-ups.ts';
import { openFollowUp } from '#lib/services/follow-ups/go-to-ticket.ts';
import { listFollowUps } from '#lib/services/follow-ups/list-follow-ups.ts';
import { reminderDepsOf } from '../follow-ups.ts';
import type { Worker } from '../compose.ts';
import { reading } from './record-services.ts';

/** What is owed: listed, counted, gone to. It is written by the messages of its entry. */
export function followUpHandlers(worker: Worker): Handlers<'follow-up'> {
  return {
    'follow-up.list': reading<'follow-up.list'>(worker, listFollowUps),
    'follow-up.count': reading<'follow-up.count'>(worker, countFollowUps),
    'follow-up.open': reading<'follow-up.open'>(worker, (deps, request) =>
      openFollowUp(deps, reminderDepsOf(worker), request),
    ),
  };
}
