import type { JournalledTable } from '#lib/domain/change/change.ts';
import type { Contact } from '#lib/domain/contact/contact.ts';
import type { Definition } from '#lib/domain/definition/definition.ts';
import type { Distinction } from '#lib/domain/distinction/distinction.ts';
import type { Entry } from '#lib/domain/interaction/entry.ts';
import type { Interaction } from '#lib/domain/interaction/interaction.ts';
import type { Organization } from '#lib/domain/organization/organization.ts';
import type { Site } from '#lib/domain/site/site.ts';
import { type ContactRow, contactFromRow, contactToRow } from './contact-row.ts';
import { type EntryRow, entryFromRow, entryToRow } from './entry-row.ts';
import { type InteractionRow, interactionFromRow, interactionToRow } from './interaction-row.ts';
import { type OrganizationRow, organizationFromRow, organizationToRow } from './organization-row.ts';
import { type SiteRow, siteFromRow, siteToRow } from './site-row.ts';

/** The domain record of each journalled table. */
export interface Records {
  contacts: Contact;
  organizations: Organization;
  sites: Site;
  interactions: Interaction;
  entries: Entry;
  definitions: Definition;
  distinctions: Distinction;
}

/** The same as stored. */
export interface Rows {
  contacts: ContactRow;
  organizations: OrganizationRow;
  sites: SiteRow;
  interactions: InteractionRow;
  entries: EntryRow;
  definitions: Definition;
  distinctions: Distinction;
}

/** How a table's records are stored: `toRow` adds the index fields, `fromRow` takes them off again. */
export interface RowCodec<Domain, Row> {
  toRow(record: Domain): Row;
  fromRow(row: Row): Domain;
}

function asItIs<Domain>(): RowCodec<Domain, Domain> {
  return { toRow: (record) => record, fromRow: (row) => row };
}

/** The codec of each journalled table; every write and every read of a whole row goes through it. */
export const ROW_CODECS: { readonly [Table in JournalledTable]: RowCodec<Records[Table], Rows[Table]> } = {
  contacts: { toRow: contactToRow, fromRow: contactFromRow },
  organizations: { toRow: organizationToRow, fromRow: organizationFromRow },
  sites: { toRow: siteToRow, fromRow: siteFromRow },
  interactions: { toRow: interactionToRow, fromRow: interactionFromRow },
  entries: { toRow: entryToRow, fromRow: entryFromRow },
  definitions: asItIs(),
  distinctions: asItIs(),
};

/**
 * The record of a row of a table that is known only by its name. Whoever looks at a row looks at its record: rows leave
 * out what goes without saying.
 */
export function recordFrom<Table extends JournalledTable>(table: Table, row: object): Records[Table] {
  const codec: { fromRow(row: never): Records[Table] } = ROW_CODECS[table];
  // Every codec takes a row of its own table.
  return codec.fromRow(row as never);
}
