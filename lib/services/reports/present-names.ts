import { contactRepository } from '#lib/db/contact-repository.ts';
import { organizationRepository } from '#lib/db/organization-repository.ts';
import { fullName } from '#lib/domain/contact/contact-name.ts';
import type { CountedEntry, PresentNames } from '#lib/domain/report/group-entry.ts';
import { nameOf } from '../contacts/name-of.ts';
import { type ServiceDeps, viewerOf } from '../service-deps.ts';

/** What topics are called now, by code; retired ones too. */
export async function presentTopics({ db }: ServiceDeps): Promise<Map<string, string>> {
  const choices = await db.definitions.where('[kind+code]').between(['choice', ''], ['choice', '\uffff']).toArray();
  return new Map(
    choices.flatMap((each): [string, string][] =>
      each.kind === 'choice' && each.list === 'topic' && each.deletedAt === undefined && each.name
        ? [[each.code, each.name]]
        : [],
    ),
  );
}

/** What organizations are called now, by id: those that are not deleted, and that the agent may see (R10). */
export async function presentOrganizations(deps: ServiceDeps, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const found = await organizationRepository(deps.db, viewerOf(deps)).getMany(ids);
  return new Map([...found.values()].map(({ id, name }) => [id, name]));
}

/**
 * The contacts of these ids, by the id asked for: of a merged one that which it went into (R31). One that is deleted
 * says so; one that is erased, or not for this agent (R10), is left out.
 */
export async function presentContacts(deps: ServiceDeps, ids: readonly string[]): Promise<PresentNames['contacts']> {
  if (ids.length === 0) return new Map();
  const found = await contactRepository(deps.db, viewerOf(deps)).getMany(ids, { deleted: true });
  return new Map(
    [...found].map(([asked, contact]) => {
      const isGone = contact.deletedAt !== undefined;
      return [asked, { id: contact.id, name: isGone ? '' : fullName(contact) || nameOf(contact), isGone }];
    }),
  );
}

/** Which names are needed of some entries. */
export interface NamesWanted {
  contacts: boolean;
  organizations: boolean;
}

/** What the contacts, organizations and topics of some entries are called now. */
export async function presentNames(
  deps: ServiceDeps,
  entries: readonly CountedEntry[],
  topics: ReadonlyMap<string, string>,
  wanted: NamesWanted,
): Promise<PresentNames> {
  const idsOf = (is: boolean, idOf: (entry: CountedEntry) => string | undefined): string[] =>
    is ? [...new Set(entries.flatMap((entry) => idOf(entry) ?? []))] : [];
  const [contacts, organizations] = await Promise.all([
    presentContacts(
      deps,
      idsOf(wanted.contacts, ({ contactId }) => contactId),
    ),
    presentOrganizations(
      deps,
      idsOf(wanted.organizations, ({ organization }) => organization?.id),
    ),
  ]);
  return { contacts, organizations, topics };
}
