import { z } from 'zod/mini';
import { lessonSchema } from '#lib/teach/lesson.ts';
import { defineMessage } from '../define.ts';

/** A taught site as the settings list it. */
export interface TaughtSite {
  id: string;
  name: string;
  hosts: string[];
  /** The addresses of its tickets, as templates. */
  addresses: string[];
  /** The day of its last change, `YYYY-MM-DD`. */
  version: string;
  /** True for the policy's, which cannot be changed here. */
  managed: boolean;
  /** Where its pages are, to go there and teach it again. */
  origin: string;
  /** The text of its file. */
  file: string;
}

const id = z.string().check(z.minLength(1), z.maxLength(60));
const name = z.string().check(z.trim(), z.minLength(1), z.maxLength(80));

/**
 * Keeps what an agent showed on a page, and reads the site's open pages with it at once. Takes the place of what was
 * taught for such pages before. `invalid` with `number` when nothing says which ticket it is, with `requester` when
 * what was shown fits too much to be used.
 */
export const teachingSave = defineMessage<TaughtSite>()({
  name: 'teaching.save',
  senders: ['page'],
  request: z.object({
    tabId: z.int().check(z.minimum(0)),
    frameId: z.int().check(z.minimum(0)),
    name,
    lesson: lessonSchema,
  }),
});

/** Every taught site, the policy's too. */
export const teachingList = defineMessage<TaughtSite[]>()({
  name: 'teaching.list',
  senders: ['page'],
  request: z.object({}),
});

/** Gives a taught site another name; `not-found` when it is gone or the policy's. */
export const teachingRename = defineMessage<null>()({
  name: 'teaching.rename',
  senders: ['page'],
  request: z.object({ id, name }),
});

/** Forgets a taught site; one that is gone already is as it should be. Its file, imported again, brings it back. */
export const teachingRemove = defineMessage<null>()({
  name: 'teaching.remove',
  senders: ['page'],
  request: z.object({ id }),
});

/** Takes an adapter file in. `invalid` says in `detail` why it may not be used, see `FileTrouble`. */
export const teachingImport = defineMessage<TaughtSite>()({
  name: 'teaching.import',
  senders: ['page'],
  request: z.object({ file: z.string().check(z.maxLength(2_000_000)) }),
});
