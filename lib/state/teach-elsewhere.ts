import { previewOf } from '#lib/teach/build-adapter.ts';
import type { LessonParts } from '#lib/teach/lesson.ts';
import { numberIn } from '#lib/detect/number-in.ts';
import { documentOf } from '#lib/teach/page-copy.ts';
import { pickerAnswerSchema } from '#lib/teach/picker-messages.ts';
import { isSameKind } from '#lib/teach/same-kind.ts';
import { type PartTexts, readersOfParts, tryParts } from '#lib/teach/try-parts.ts';
import type { OpenPickers, Pickers } from './teach-session.ts';
import type { VisitedPage } from './visited-pages.ts';

/** Another page of the site, open or visited before, and what a lesson would find on it. */
export interface OtherPage {
  key: string;
  title: string;
  /** Which ticket it is of, as far as its address or what is found says. */
  id?: string;
  /** What is found for each part; absent until the page answers. */
  found?: PartTexts;
}

/** The open pages of a host; those that the browser lets us reach alone. */
export type OtherPages = (host: string) => Promise<{ tabId: number; url?: string; title?: string }[]>;

/** Pages that are tried: enough to see whether it holds. */
const MOST_PAGES = 4;

export interface TryElsewhereParts {
  /** The page of the tab on which it was shown, and the page or frame in which it all stands. */
  top: string;
  href: string;
  /** The interaction of that page. */
  key: string | undefined;
  parts: LessonParts;
  openPickers: OpenPickers;
  otherPages: OtherPages;
  visited: () => readonly VisitedPage[];
}

/**
 * Tries a lesson on other pages of the same kind, those that are open and those that were visited last, and tells what
 * it finds. Answers with the way to stop.
 */
export function tryElsewhere(asked: TryElsewhereParts, tell: (pages: readonly OtherPage[]) => void): () => void {
  const { top, href, parts, openPickers, otherPages } = asked;
  const readers = readersOfParts(parts);
  const running = new Set<Pickers>();
  let pages: OtherPage[] = [];
  let isStopped = false;

  const tryOn = async (tabId: number, key: string): Promise<void> => {
    const opened = await openPickers(tabId, {
      heard: (_frameId, message) => {
        const { data: answer } = pickerAnswerSchema.safeParse(message);
        if (answer?.said !== 'tried' || isStopped) return;
        // Of several frames, one that finds something says more than those that do not.
        pages = pages.map((page) =>
          page.key === key && !page.found?.requester?.length ? withNumber(page, answer.found) : page,
        );
        tell(pages);
      },
      gone: () => {},
    });
    if (!opened) return;
    if (isStopped) return opened.close();
    running.add(opened);
    opened.tell({ ask: 'try', readers });
  };

  const start = async (): Promise<void> => {
    const tabs = await otherPages(new URL(top).hostname);
    if (isStopped) return;
    const open = tabs.filter(({ url = '' }) => isOther(top, url, parts)).slice(0, MOST_PAGES);
    const before = visitedOf(asked).filter(({ address }) => !open.some(({ url }) => url === address));
    pages = [
      ...open.map(({ tabId, url = '', title = '' }) => ({ key: `tab ${tabId}`, title, ...idOf(url, parts) })),
      ...before.slice(0, MOST_PAGES - Math.min(open.length, 2)).map(({ page }) => page),
    ];
    tell(pages);
    await Promise.all(open.map(({ tabId }) => tryOn(tabId, `tab ${tabId}`)));
  };
  void start();

  function visitedOf({ visited, key, top: shownOn }: TryElsewhereParts): { address: string; page: OtherPage }[] {
    return visited().flatMap(({ key: mine, frames }) => {
      const frame = frames.find((each) => isSameKind(href, each.href));
      if (frame === undefined || mine === key || mine === shownOn) return [];
      const { id } = idOf(frame.href, parts);
      if (id !== undefined && id === idOf(href, parts).id) return [];
      const found = tryParts(documentOf(frame, document), readers, () => true);
      const page = { key: mine, title: frame.title, ...idOf(frame.href, parts) };
      return { address: frames[0]?.href ?? '', page: withNumber(page, found) };
    });
  }

  return () => {
    isStopped = true;
    for (const each of running) each.close();
  };
}

/** A page of the same kind that shows another ticket. */
function isOther(top: string, url: string, parts: LessonParts): boolean {
  if (url === top || !isSameKind(top, url)) return false;
  const { id } = idOf(url, parts);
  return id === undefined || id !== idOf(top, parts).id;
}

/** The ticket that an address names. */
function idOf(href: string, parts: LessonParts): { id?: string } {
  const { id, from } = previewOf(href, parts);
  return from === 'address' && id !== undefined ? { id } : {};
}

function withNumber(page: OtherPage, found: PartTexts): OtherPage {
  const id = page.id ?? numberIn(found.number?.[0] ?? '');
  return { ...page, found, ...(id !== undefined && { id }) };
}

/**
 * Whether every other page that was tried shows the same address as the one on which it was shown: that is likely the
 * agent's or the desk's.
 */
export function isSameEverywhere(address: string, pages: readonly OtherPage[]): boolean {
  const tried = pages.flatMap(({ found }) => (found?.requester?.length ? [found.requester] : []));
  const wanted = plain(address);
  return tried.length > 0 && tried.every((texts) => texts.every((text) => plain(text).includes(wanted)));
}

function plain(text: string): string {
  return text.includes('@') ? text.toLowerCase() : text.replace(/\D/g, '').slice(-8);
}
