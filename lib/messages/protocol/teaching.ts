import { z } from 'zod/mini';
import { LONGEST_FILE } from '#lib/teach/longest-file.ts';
import { lessonSchema } from '#lib/teach/lesson.ts';
import { type TaughtBack, taughtBackSchema } from '#lib/teach/taught-back.ts';
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
  /** The ticket on which it was taught here. */
  page?: string;
  /** The text of its file. */
  file: string;
}

/** A site after something was done to it, and the way back. */
export interface TaughtChange {
  site: TaughtSite;
  back: TaughtBack;
}

const id = z.string().check(z.minLength(1), z.maxLength(60));
const name = z.string().check(z.trim(), z.minLength(1), z.maxLength(80));

/**
 * Keeps what an agent showed on a page, and reads the site's open pages with it at once. Takes the place of what was
 * taught for such pages before. `invalid` with `number` when nothing says which ticket it is, with `requester` when
 * what was shown fits too much to be used, with `page` when the tab shows another ticket by now.
 */
export const teachingSave = defineMessage<TaughtChange>()({
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

/** Forgets a taught site; one that is gone already is as it should be. */
export const teachingRemove = defineMessage<{ back: TaughtBack }>()({
  name: 'teaching.remove',
  senders: ['page'],
  request: z.object({ id }),
});

/**
 * Takes an adapter file in. `invalid` says in `detail` why it may not be used, see `FileTrouble`; `conflict` names what
 * was taught for the same pages, unless that is to be replaced.
 */
export const teachingImport = defineMessage<TaughtChange>()({
  name: 'teaching.import',
  senders: ['page'],
  request: z.object({ file: z.string().check(z.maxLength(2_000_000)), replace: z.optional(z.boolean()) }),
});

/** Changes how a taught site is read; `invalid` as with `teaching.import`, `not-found` when it is gone or the policy's. */
export const teachingEdit = defineMessage<TaughtChange>()({
  name: 'teaching.edit',
  senders: ['page'],
  request: z.object({ id, file: z.string().check(z.maxLength(LONGEST_FILE)) }),
});

/** Takes a change back; the answer leads forth again. */
export const teachingRestore = defineMessage<{ back: TaughtBack }>()({
  name: 'teaching.restore',
  senders: ['page'],
  request: taughtBackSchema,
});
