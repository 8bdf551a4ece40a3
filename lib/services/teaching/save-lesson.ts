import { readFrame } from '#lib/domain/page/read-frame.ts';
import { fail, type Result, succeed } from '#lib/domain/result.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { readAdapterValue } from '#lib/teach/adapter-file.ts';
import { buildAdapter, type LessonFacts } from '#lib/teach/build-adapter.ts';
import { keepTaught } from './keep-taught.ts';
import { readSiteAnew } from './read-site-anew.ts';
import { knows, taughtAdapters } from './taught-adapters.ts';
import { TAUGHT } from './taught-settings.ts';
import { taughtSiteOf } from './taught-site.ts';
import type { TeachingDeps } from './teaching-deps.ts';

/** Answers `teaching.save`. */
export async function saveLesson(
  deps: TeachingDeps,
  { tabId, frameId, name, lesson }: Request<'teaching.save'>,
): Promise<Result<Response<'teaching.save'>>> {
  const { settings } = await deps.settings.read();
  const host = URL.parse(lesson.href)?.hostname ?? '';
  // What was taught for such a page before gives way, and its name to others.
  const former = taughtAdapters(settings).filter(({ adapter, managed }) => !managed && knows(adapter, lesson.href));
  const facts: LessonFacts = {
    id: former[0]?.adapter.id ?? freeId(host, new Set(settings.taught.map(({ id }) => id))),
    name,
    today: new Date(deps.now()).toISOString().slice(0, 10),
    known: await knownInteraction(deps, tabId, frameId),
  };
  const built = buildAdapter(lesson, facts);
  if (built === undefined) return fail('invalid', 'number');
  const reading = readAdapterValue(built);
  if (!reading.ok) return fail('invalid', reading.trouble === 'hosts' ? 'hosts' : 'requester');
  await keepTaught(deps.settings, reading.adapter, new Set(former.map(({ adapter: { id } }) => id)));
  await readSiteAnew(deps, reading.adapter);
  return succeed(taughtSiteOf({ adapter: reading.adapter, managed: false }, settings));
}

/** The interaction that the page was taken for until now: it keeps its key (R15). */
async function knownInteraction(
  { frames }: TeachingDeps,
  tabId: number,
  frameId: number,
): Promise<LessonFacts['known']> {
  const frame = (await frames.framesOf(tabId)).find((each) => each.frameId === frameId);
  return frame && readFrame(frame).interaction;
}

/** `taught-desk-example`, with a number when that is taken. */
function freeId(host: string, taken: ReadonlySet<string>): string {
  const base = `${TAUGHT}${host.toLowerCase().replace(/[^a-z\d]+/g, '-')}`.slice(0, 50).replace(/-+$/, '');
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(id)) return id;
  }
}
