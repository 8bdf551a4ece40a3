import type { InteractionRef } from '#lib/domain/interaction/interaction.ts';
import type { RankedAddress } from '#lib/domain/interaction/ranked-address.ts';
import type { MatchReason } from '#lib/domain/resolution/resolution.ts';
import { STANDARD_TAG_DEFINITIONS, STANDARD_TAGS } from '#lib/domain/tag/tag.ts';
import type {
  AddressLine,
  ContactCard,
  ContactMatch,
  OrganizationSummary,
  QuickAddPrefill,
} from '#lib/domain/view/contact-card.ts';
import type { ParticipantView, TabView } from '#lib/domain/view/tab-view.ts';

/** A valid record id that is the same for the same number. */
export function idOf(number: number): string {
  return `0190a000-0000-7000-8000-${String(number).padStart(12, '0')}`;
}

/** A phone of a card. */
export function phone(display: string, label?: string): AddressLine {
  return { medium: 'phone', display, href: `tel:${display.replace(/[^+\d]/g, '')}`, label, isDefault: true };
}

/** A mail of a card. */
export function mail(display: string, label?: string): AddressLine {
  return { medium: 'email', display, href: `mailto:${display}`, label, isDefault: true };
}

/** An organization as cards show it. */
export function organization(fields: Partial<OrganizationSummary> = {}): OrganizationSummary {
  return {
    id: idOf(900),
    name: 'Notaires Rivière',
    type: 'customer',
    domains: ['notaires-riviere.example'],
    creditHold: false,
    ...fields,
  };
}

/** A contact card: Hélène Rivière unless told otherwise. */
export function card(fields: Partial<ContactCard> = {}): ContactCard {
  return {
    id: idOf(1),
    name: 'Hélène Rivière',
    initials: 'HR',
    otherOrganizations: 0,
    addresses: [phone('+33 6 12 34 56 78'), mail('helene.riviere@notaires-riviere.example')],
    visibility: 'public',
    doNotCall: false,
    ...fields,
  };
}

/** Why a phone matched, exactly. */
export function reason(fields: Partial<MatchReason> = {}): MatchReason {
  return {
    rule: 'exact',
    key: 'tel:+33612345678',
    matchedValue: '06 12 34 56 78',
    seenValue: '+33 6 12 34 56 78',
    ...fields,
  };
}

/** A contact that holds the address. */
export function match(fields: Partial<ContactCard> = {}, why: Partial<MatchReason> = {}): ContactMatch {
  return { card: card(fields), reason: reason(why) };
}

/** An address of the page: the caller's phone unless told otherwise. */
export function rankedPhone(fields: Partial<RankedAddress> = {}): RankedAddress {
  return {
    rank: 1,
    medium: 'phone',
    value: '+33612345678',
    role: 'caller',
    trust: 'adapter',
    mayAssociate: true,
    address: {
      medium: 'phone',
      text: '06 12 34 56 78',
      value: '+33612345678',
      kind: 'international',
      country: 'FR',
      countrySource: 'site',
      keys: ['tel:+33612345678'],
      display: '+33 6 12 34 56 78',
    },
    ...fields,
  };
}

/** A mail address of the page. */
export function rankedMail(value: string, fields: Partial<RankedAddress> = {}): RankedAddress {
  return {
    rank: 1,
    medium: 'email',
    value,
    role: 'requester',
    trust: 'adapter',
    mayAssociate: true,
    address: { medium: 'email', text: value, value, kind: 'email', keys: [`mailto:${value}`], display: value },
    ...fields,
  };
}

/** The call that the panel stands beside. */
export function interaction(fields: Partial<InteractionRef> = {}): InteractionRef {
  return {
    key: 'help.example.com|ticket|4312',
    site: 'help.example.com',
    kind: 'ticket',
    id: '4312',
    url: 'https://help.example.com/tickets/4312',
    title: 'Cartouche bloquée',
    medium: 'call',
    direction: 'inbound',
    ...fields,
  };
}

/** A participant with the four standard tags. */
export function participant(fields: Partial<ParticipantView> = {}): ParticipantView {
  return {
    card: card(),
    tags: [...STANDARD_TAGS],
    origin: 'automatic',
    addedAt: Date.UTC(2026, 10, 20, 9, 30),
    addedBy: 'agent',
    match: reason(),
    otherHolders: 0,
    ...fields,
  };
}

/** What quick-add starts from: a phone alone unless told otherwise. */
export function prefill(
  fields: Partial<QuickAddPrefill> = {},
  draft: Partial<QuickAddPrefill['draft']> = {},
): QuickAddPrefill {
  return {
    draft: {
      givenName: '',
      familyName: '',
      addresses: [{ medium: 'phone', value: '+33 6 12 34 56 78', isDefault: true }],
      memberships: [],
      postalAddresses: [],
      socialIds: [],
      attributes: {},
      doNotCall: false,
      visibility: 'public',
      ...draft,
    },
    ...fields,
  };
}

/** A tab: an enabled site with an interaction that nobody holds yet, unless told otherwise. */
export function tabView(fields: Partial<TabView> = {}): TabView {
  return {
    tabId: 7,
    site: { status: 'enabled', origin: 'https://help.example.com', host: 'help.example.com', managed: false },
    looking: false,
    pageTitle: 'Ticket 4312 - Help',
    adapter: { id: 'freescout', name: 'FreeScout', needsAttention: false },
    interaction: interaction(),
    addresses: [rankedPhone()],
    setAside: [],
    resolution: { status: 'unresolved', rule: 'no-holder', because: 'nobody-holds-it', candidates: [] },
    matches: [],
    participants: [],
    suggestions: [],
    prefill: prefill(),
    tags: [...STANDARD_TAG_DEFINITIONS],
    timings: { scanMs: 4, resolveMs: 2 },
    ...fields,
  };
}

/** A tab whose address several contacts hold. */
export function ambiguousView(matches: ContactMatch[], fields: Partial<TabView> = {}, shared = false): TabView {
  return tabView({
    matches,
    resolution: {
      status: 'ambiguous',
      rule: 'several-holders',
      shared,
      candidates: matches.map(({ card: { id, visibility }, reason: why }) => ({
        contactId: id,
        visibility,
        reason: why ?? reason(),
      })),
    },
    ...fields,
  });
}

/** A tab whose address one contact holds, who is only proposed. */
export function proposedView(one: ContactMatch, fields: Partial<TabView> = {}): TabView {
  return tabView({
    matches: [one],
    resolution: {
      status: 'resolved',
      rule: 'only-holder',
      contactId: one.card.id,
      automatic: false,
      candidates: [{ contactId: one.card.id, visibility: one.card.visibility, reason: one.reason ?? reason() }],
    },
    ...fields,
  });
}
