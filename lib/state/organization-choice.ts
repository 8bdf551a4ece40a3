import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { OrganizationDraft } from '#lib/domain/organization/organization.ts';
import type { OrganizationSummary, QuickAddPrefill } from '#lib/domain/view/contact-card.ts';
import type { Call } from '#lib/messages/call.ts';
import { createSettling, type Schedule } from './schedule.ts';
import { createTurns } from './turns.ts';

/** What an organization field holds: nothing, one that exists, or the name of one to be made with the contact. */
export type OrganizationChoice =
  | { kind: 'none' }
  | { kind: 'existing'; organization: OrganizationSummary }
  | { kind: 'new'; name: string };

/** An organization field of a form: typing searches, a choice closes the search. */
export interface OrganizationChoiceModel {
  choice: ReadonlySignal<OrganizationChoice>;
  text: ReadonlySignal<string>;
  options: ReadonlySignal<readonly OrganizationSummary[]>;
  busy: ReadonlySignal<boolean>;
  /** Name proposed for a new organization from the mail's domain (R23). */
  proposal: string | undefined;
  /** The id of the organization that it starts with because others at the mail's domain belong to it. */
  ofColleagues: string | undefined;
  /** The mail's domain, which a new organization gets. */
  domain: string | undefined;
  setText: (text: string) => void;
  choose: (choice: OrganizationChoice) => void;
  /** Takes what was typed when it is the whole name of one that was found. False when the typed text names none. */
  settle: () => boolean;
  dispose: () => void;
}

const SEARCH_REST = 60;

/** Makes an organization field that starts from what the page gave. */
export function createOrganizationChoice(
  call: Call,
  prefill: Pick<QuickAddPrefill, 'organization' | 'isOrganizationOfColleagues' | 'organizationNameProposal' | 'domain'>,
  schedule: Schedule,
  onChange: () => void,
): OrganizationChoiceModel {
  const choice = signal<OrganizationChoice>(
    prefill.organization ? { kind: 'existing', organization: prefill.organization } : { kind: 'none' },
  );
  const text = signal('');
  const options = signal<readonly OrganizationSummary[]>([]);
  const busy = signal(false);
  const turns = createTurns();
  const settling = createSettling(schedule, SEARCH_REST);

  const ask = async () => {
    const isNewest = turns.next();
    const result = await call('organization.search', { query: text.value.trim() });
    if (!isNewest()) return;
    batch(() => {
      busy.value = false;
      if (result.ok) options.value = result.value;
    });
  };

  return {
    choice,
    text,
    options,
    busy,
    proposal: prefill.organizationNameProposal,
    ofColleagues: prefill.isOrganizationOfColleagues ? prefill.organization?.id : undefined,
    domain: prefill.domain,
    setText: (next) => {
      batch(() => {
        text.value = next;
        if (choice.value.kind !== 'none') choice.value = { kind: 'none' };
      });
      onChange();
      if (next.trim() === '') {
        settling.cancel();
        turns.forget();
        batch(() => {
          options.value = [];
          busy.value = false;
        });
        return;
      }
      busy.value = true;
      settling.soon(() => void ask());
    },
    choose: (next) => {
      settling.cancel();
      turns.forget();
      batch(() => {
        choice.value = next;
        busy.value = false;
        if (next.kind === 'none') text.value = '';
      });
      onChange();
    },
    settle: () => {
      const typed = text.value.trim().toLowerCase();
      if (choice.value.kind !== 'none' || typed === '') return true;
      const named = options.value.find(({ name }) => name.toLowerCase() === typed);
      if (named) choice.value = { kind: 'existing', organization: named };
      return named !== undefined;
    },
    dispose: () => {
      settling.cancel();
      turns.forget();
    },
  };
}

/** A new organization with nothing but its name and the domain of the mail it was met by. */
export function newOrganizationDraft(name: string, domain: string | undefined): OrganizationDraft {
  return {
    name: name.trim(),
    type: 'customer',
    domains: domain === undefined ? [] : [domain],
    addresses: [],
    postalAddresses: [],
    creditHold: false,
    attributes: {},
    visibility: 'public',
  };
}
