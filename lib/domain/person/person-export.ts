import type { Contact } from '../contact/contact.ts';
import type { Draft } from '../draft/draft.ts';
import type { Entry } from '../interaction/entry.ts';
import type { Interaction, Participant } from '../interaction/interaction.ts';
import type { ExportCounts } from './receipt.ts';

/** Names the format of the file. */
export const PERSON_FORMAT = 'sidecard-person';

/** An interaction as the person took part in it; of others it says only how many there were. */
export interface PersonInteraction extends Omit<Interaction, 'participants' | 'removedContactIds'> {
  part: Omit<Participant, 'contactId'>[];
  others: number;
}

/** One change to the person's own rows: who did what when, and what the row was before and after. */
export interface PersonChange {
  at: number;
  by: string;
  action: string;
  rows: { id: string; before?: unknown; after?: unknown }[];
}

/** Everything the store has of one person, as it is handed to that person. */
export interface PersonExport {
  format: typeof PERSON_FORMAT;
  version: 1;
  /** Epoch milliseconds. */
  exportedAt: number;
  receiptId: string;
  contact: Contact;
  /** Contacts that were merged into it. */
  merged: Contact[];
  organizations: { id: string; name: string }[];
  site?: { id: string; name: string };
  /** What the team calls the attributes, by the id that the values are kept under. */
  attributeNames: Record<string, string>;
  interactions: PersonInteraction[];
  entries: Entry[];
  history: PersonChange[];
  drafts: Draft[];
  counts: ExportCounts;
}
