import type { PickedReader } from '#lib/teach/lesson.ts';
import { pickerAnswerSchema } from '#lib/teach/picker-messages.ts';
import { isSameKind } from '#lib/teach/same-kind.ts';
import type { OpenPickers, Pickers } from './teach-model.ts';

/** Another open page of the site, and what a lesson would find on it; nothing until it answers. */
export interface OtherPage {
  tabId: number;
  title: string;
  /** The texts that are found; empty when there are none. */
  found?: readonly string[];
}

/** The open pages of a host; those that the browser lets us reach alone. */
export type OtherPages = (host: string) => Promise<{ tabId: number; url?: string; title?: string }[]>;

/** Pages that are tried: enough to see whether it holds. */
const MOST_PAGES = 4;

/** Tries a lesson on the other open pages of the same kind, and tells what it finds. Answers with the way to stop. */
export function tryElsewhere(
  parts: {
    href: string;
    readers: PickedReader[];
    besides: number | undefined;
    openPickers: OpenPickers;
    otherPages: OtherPages;
  },
  tell: (pages: readonly OtherPage[]) => void,
): () => void {
  const { href, readers, besides, openPickers, otherPages } = parts;
  const running = new Set<Pickers>();
  let pages: OtherPage[] = [];
  let isStopped = false;

  const tryOn = async ({ tabId }: OtherPage): Promise<void> => {
    const opened = await openPickers(tabId, {
      heard: (_frameId, message) => {
        const { data: answer } = pickerAnswerSchema.safeParse(message);
        if (answer?.said !== 'tried' || isStopped) return;
        // Of several frames, one that finds something says more than those that do not.
        pages = pages.map((page) =>
          page.tabId === tabId && !page.found?.length ? { ...page, found: answer.texts } : page,
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
    const tabs = await otherPages(new URL(href).hostname);
    if (isStopped) return;
    pages = tabs
      .filter(({ tabId, url = '' }) => tabId !== besides && isSameKind(href, url))
      .slice(0, MOST_PAGES)
      .map(({ tabId, title = '' }) => ({ tabId, title }));
    tell(pages);
    await Promise.all(pages.map(tryOn));
  };
  void start();

  return () => {
    isStopped = true;
    for (const each of running) each.close();
  };
}
