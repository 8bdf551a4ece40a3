import type { PageFacts } from '../interaction/frame-report.ts';
import type { Sighting } from '../interaction/sighting.ts';
import type { CallWords } from './call-words.ts';
import type { IsOurs } from './lone-person.ts';
import type { MailHead } from './mail-head.ts';
import type { PageAddress } from './page-address.ts';

/** What was seen of a page that no adapter knows, and what its labels say. */
export interface PageEvidence extends Omit<PageFacts, 'facts'> {
  /** Short texts beside labels. */
  texts: readonly string[];
  address: PageAddress;
  pageTitle: string;
  sightings: readonly Sighting[];
  /** Whether a label names a requester, with or without an address. */
  namesRequester: boolean;
  /** Whether a label is that of a ticket's own: its owner, its state, its number. */
  namesItem?: boolean;
  /** How the interaction came, in the page's words. */
  channel?: string;
  call: CallWords;
  /** The head of the mail that is open. */
  head?: MailHead;
  /** Says that an address is ours. */
  isOurs?: IsOurs;
  /** Says whether the page shows the addresses of one person and of nobody else: asked when nothing simpler tells. */
  isOfOne?: () => boolean;
}

/** Somebody who asks, calls or wrote, named beside the texts. */
export function isParty({ role, region, trust }: Sighting): boolean {
  return (
    /^(?:requester|caller|from|reply-to)$/.test(role) && region !== 'chrome' && region !== 'quote' && trust !== 'body'
  );
}
