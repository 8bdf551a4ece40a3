import { effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import type { Call } from '#lib/messages/call.ts';
import type { OrganizationChoice } from './organization-choice.ts';
import { createTurns } from './turns.ts';

/** A location as a form offers it. */
export interface OfferedSite {
  id: string;
  name: string;
}

/** The location of a new contact (R43): those of the organization that is chosen. */
export interface SiteChoiceModel {
  sites: ReadonlySignal<readonly OfferedSite[]>;
  /** The chosen one; nothing when its organization is not chosen any more. */
  siteId: ReadonlySignal<string | undefined>;
  choose: (siteId: string | undefined) => void;
  dispose: () => void;
}

/** Makes it; locations are asked for when an organization is chosen. `start` is one of the organization it begins with. */
export function createSiteChoice(
  call: Call,
  organization: ReadonlySignal<OrganizationChoice>,
  onChange: () => void,
  start?: string,
): SiteChoiceModel {
  const sites = signal<readonly OfferedSite[]>([]);
  const siteId = signal<string>();
  const turns = createTurns();
  let asked: string | undefined;
  let coming = start;

  const ask = async (id: string): Promise<void> => {
    const isNewest = turns.next();
    const answer = await call('organization.get', { id });
    if (isNewest() && answer.ok)
      sites.value = answer.value?.sites.map((site) => ({ id: site.id, name: site.name })) ?? [];
  };
  const stop = effect(() => {
    const chosen = organization.value.kind === 'existing' ? organization.value.organization.id : undefined;
    if (chosen === asked) return;
    asked = chosen;
    untracked(() => {
      turns.forget();
      sites.value = [];
      siteId.value = coming;
      coming = undefined;
      if (chosen !== undefined) void ask(chosen);
    });
  });
  return {
    sites,
    siteId,
    choose: (id) => {
      siteId.value = id;
      onChange();
    },
    dispose: () => {
      stop();
      turns.forget();
    },
  };
}
