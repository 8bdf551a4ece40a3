import { entryRepository } from '#lib/db/entry-repository.ts';
import type { InteractionRef } from '#lib/domain/interaction/interaction.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { originOf } from '#lib/settings/match-pattern.ts';
import { refuse, settle } from '../refusal.ts';
import { type ServiceDeps, viewerOf } from '../service-deps.ts';
import type { FrameStore } from '../tabs/frame-store.ts';

/** Ways to a page: a tab that is open, an open tab at an address, or a new one there. */
export interface PagePorts {
  /** Brings a tab to the front; false when it is gone. */
  showTab(tabId: number): Promise<boolean>;
  /** Brings a tab with this very address to the front, else opens one. */
  showPage(url: string): Promise<'to-tab' | 'to-new-tab'>;
}

export interface TicketDeps {
  frames: Pick<FrameStore, 'tabs' | 'framesOf'>;
  pages: PagePorts;
}

/** A tab whose page says that it shows this interaction, whatever view of it is open (R15). */
async function tabShowing({ frames }: TicketDeps, key: string): Promise<number | undefined> {
  const tabs = await frames.tabs();
  const shown = await Promise.all(tabs.map((tabId) => frames.framesOf(tabId)));
  return tabs.find((_, index) => shown[index]?.some(({ interaction }) => interaction?.key === key));
}

/** Goes to the page of an interaction. `nowhere` when its address is not of the web: no other is ever opened. */
export async function goToTicket(
  deps: TicketDeps,
  { key, url }: Pick<InteractionRef, 'key' | 'url'>,
): Promise<Response<'follow-up.open'>['went']> {
  const tabId = await tabShowing(deps, key);
  if (tabId !== undefined && (await deps.pages.showTab(tabId))) return 'to-tab';
  return originOf(url) === undefined ? 'nowhere' : deps.pages.showPage(url);
}

/** Goes to the page of an entry's interaction (message `follow-up.open`). `not-found` when the entry is gone. */
export function openFollowUp(
  deps: ServiceDeps,
  tickets: TicketDeps,
  { id }: Request<'follow-up.open'>,
): Promise<Result<Response<'follow-up.open'>>> {
  return settle(async () => {
    const entry = (await entryRepository(deps.db, viewerOf(deps)).get(id)) ?? refuse('not-found', id);
    return { went: await goToTicket(tickets, entry.interaction) };
  });
}
