import type { Adapter } from '#lib/detect/adapter.ts';
import { readFrame } from '#lib/domain/page/read-frame.ts';
import { fail, type Result, succeed } from '#lib/domain/result.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { readAdapterValue } from '#lib/teach/adapter-file.ts';
import { buildAdapter, type LessonFacts } from '#lib/teach/build-adapter.ts';
import { isSameTicket } from '#lib/teach/same-kind.ts';
import { freeIdOf } from './free-id.ts';
import { keepTaught } from './keep-taught.ts';
import { readSiteAnew } from './read-site-anew.ts';
import { knows, taughtAdapters } from './taught-adapters.ts';
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
  const frame = (await deps.frames.framesOf(tabId)).find((each) => each.frameId === frameId);
  // What was shown may not be said of a page that came in its place meanwhile.
  if (frame !== undefined && !isSameTicket(lesson, frame.url)) return fail('invalid', 'page');
  const facts: LessonFacts = {
    id: former[0]?.adapter.id ?? freeIdOf(host, new Set(settings.taught.map(({ id }) => id))),
    name,
    today: new Date(deps.now()).toISOString().slice(0, 10),
    known: frame && readFrame(frame).interaction,
    kind: former[0] && kindOf(former[0].adapter),
  };
  const built = buildAdapter(lesson, facts);
  if (built === undefined) return fail('invalid', 'number');
  const reading = readAdapterValue(built);
  if (!reading.ok) return fail('invalid', reading.trouble === 'hosts' ? 'hosts' : 'requester');
  const { adapter } = reading;
  const back = await keepTaught(deps.settings, adapter, new Set(former.map(({ adapter: { id } }) => id)));
  await keepPage(deps, adapter.id, tabId, lesson.href);
  await readSiteAnew(deps, adapter);
  const now = (await deps.settings.read()).settings;
  return succeed({ site: taughtSiteOf({ adapter, managed: false }, now), back });
}

/** Remembers on which ticket it was shown, to go there again; of a frame, the page around it. */
async function keepPage({ settings, frames }: TeachingDeps, id: string, tabId: number, href: string): Promise<void> {
  const top = (await frames.framesOf(tabId)).find(({ frameId }) => frameId === 0);
  const page = { id, href: (top?.url ?? href).slice(0, 4000) };
  await settings.update(({ taughtOn }) => ({
    taughtOn: [page, ...taughtOn.filter((each) => each.id !== id)].slice(0, 200),
  }));
}

/** What tickets of such pages were called by the lesson before this one. */
function kindOf({ pages }: Adapter): string | undefined {
  return pages.find(({ shows }) => shows === 'item')?.kind;
}
