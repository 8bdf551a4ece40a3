import { type ReadonlySignal, signal } from '@preact/signals';
import type { Result } from '#lib/domain/result.ts';
import type { ContactsWanted } from '#lib/domain/view/list-wanted.ts';
import type { ListedContact } from '#lib/messages/protocol/contact.ts';
import { createListDesk, type ListDesk, type ListDeskDependencies } from './list-desk.ts';
import { createOrganizationChoice, newOrganizationDraft, type OrganizationChoiceModel } from './organization-choice.ts';
import { type Schedule, scheduleByTimer } from './schedule.ts';
import { createSiteChoice, type SiteChoiceModel } from './site-choice.ts';

/** All contacts as a table that is searched, filtered and sorted while one looks, however many there are. */
export interface ContactsListModel extends ListDesk<ContactsWanted, ListedContact> {
  /** The organization that the list is filtered by, once its name is known. */
  organization: ReadonlySignal<OrganizationChoiceModel>;
  /** The organization that many contacts are to get, or to lose. */
  editOrganization: OrganizationChoiceModel;
  /** The location of that organization that many contacts are to get (R43). */
  editSite: SiteChoiceModel;
  /** Makes an organization with nothing but its name, for many contacts to belong to (R40). Answers its id. */
  newOrganization: (name: string) => Promise<Result<string>>;
}

export interface ContactsListDependencies extends Pick<
  ListDeskDependencies<ContactsWanted, ListedContact>,
  'call' | 'newId' | 'now' | 'save' | 'onDone'
> {
  schedule?: Schedule;
}

/** What the address bar says of which contacts are wanted. */
function wantedOf({ query, organization, only, country, tag, sort }: ContactsWanted): ContactsWanted {
  return {
    query: query.slice(0, 320),
    ...(organization !== undefined && { organization }),
    ...(only !== undefined && { only }),
    ...(country !== undefined && { country }),
    ...(tag !== undefined && { tag }),
    ...(sort !== undefined && { sort }),
  };
}

/** Makes the model. */
export function createContactsListModel(deps: ContactsListDependencies): ContactsListModel {
  const { call, schedule = scheduleByTimer } = deps;
  const desk = createListDesk<ContactsWanted, ListedContact>({
    ...deps,
    of: 'contacts',
    wantedOf,
    read: (wanted, from, count) => call('list.contacts', { wanted, from, count }),
    readIds: (wanted, from, count) => call('list.contact-ids', { wanted, from, count }),
  });
  const choiceOf = (organization?: Parameters<typeof createOrganizationChoice>[1]['organization']) =>
    createOrganizationChoice(call, { organization }, schedule, () => {});
  const organization = signal(choiceOf());
  let known: string | undefined;

  /** The address bar knows the organization by its id alone. */
  async function nameOrganization(id: string | undefined): Promise<void> {
    known = id;
    const { choice } = organization.peek();
    const present = choice.peek();
    if (present.kind === 'existing' ? present.organization.id === id : id === undefined) return;
    if (id === undefined) {
      organization.value = choiceOf();
      return;
    }
    const answer = await call('organization.get', { id });
    if (known === id && answer.ok && answer.value) organization.value = choiceOf(answer.value.summary);
  }

  const editOrganization = choiceOf();

  return {
    ...desk,
    organization,
    editOrganization,
    editSite: createSiteChoice(call, editOrganization.choice, () => {}),
    async newOrganization(name) {
      const answer = await call('organization.create', { draft: newOrganizationDraft(name, undefined) });
      return answer.ok ? { ok: true, value: answer.value.organization.id } : answer;
    },
    show(shown) {
      desk.show(shown);
      const id = shown.organization === 'none' ? undefined : shown.organization;
      if (id !== known) void nameOrganization(id);
    },
  };
}
