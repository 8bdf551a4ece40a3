import type { InteractionRef } from '#lib/domain/interaction/interaction.ts';
import type { Adapter, AdapterPage } from './adapter.ts';
import { readField } from './read-fields.ts';
import { type Roots, rootsWithin } from './roots.ts';
import { select } from './select.ts';
import type { IsShown } from './visibility.ts';

/** What an adapter reads off a page as a whole. */
export interface AdapterReading {
  /** The kind of page; nothing when the adapter knows no such page: then nobody is on it. */
  page?: AdapterPage;
  interaction?: InteractionRef;
  /** The open one among items that stay mounted. */
  pane?: Element;
  requesterName?: string;
  channel?: string;
}

/**
 * Finds the kind of page that an adapter knows here, and names its interaction. The pages are those whose address
 * fits, with the values of its places: the registry has seen to that.
 */
export function readAdapterPage(adapter: Adapter, href: string, roots: Roots, isShown: IsShown): AdapterReading {
  const { fields, media } = adapter;
  const shown = (css: string): Element | undefined => select(roots, css).find(isShown);
  const pane = adapter.pane?.map(shown).find(Boolean);
  const inPane = rootsWithin(pane, roots);
  const read = (readers: AdapterPage['id']): string | undefined => readField(readers, inPane, isShown)[0]?.text;
  for (const page of adapter.pages) {
    if (page.when !== undefined && !shown(page.when)) continue;
    const id = fillKey(page.key ?? '{id}', { id: readField(page.id, roots, () => true)[0]?.text, ...page.values });
    if (page.shows === 'item' && id === undefined) continue;
    const { host } = new URL(href);
    const kind = page.kind ?? 'ticket';
    const title = longestLine(read(fields.subject) ?? '').slice(0, 500);
    const interaction: InteractionRef | undefined =
      page.shows === 'item'
        ? {
            key: `${host}|${kind}|${id}`.slice(0, 600),
            site: host,
            kind,
            id: id!.slice(0, 200),
            url: href.slice(0, 2000),
            title: title || undefined,
            medium: media?.find(({ css }) => select(inPane, css).length > 0)?.medium ?? page.medium,
          }
        : undefined;
    const requesterName = read(fields.name)?.replace(/\s+/g, ' ').slice(0, 200);
    return { page, interaction, pane, requesterName, channel: read(fields.channel)?.slice(0, 80) };
  }
  return { pane };
}

/** Fills the places of a key such as `{mailbox}:{id}`; nothing when a value is missing. */
function fillKey(key: string, values: Readonly<Record<string, string | undefined>>): string | undefined {
  const filled = key.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
  return /\{\w+\}/.test(filled) ? undefined : filled;
}

/** A heading may hold more than its text: a label for screen readers, a button. */
function longestLine(text: string): string {
  const [longest = ''] = text.split('\n').sort((first, second) => second.length - first.length);
  return longest.replace(/\s+/g, ' ').trim();
}
