import { computed, type ReadonlySignal } from '@preact/signals';
import type { OrganizationDraft } from '#lib/domain/organization/organization.ts';
import { type AttributesForm, attributesForm } from './attributes-form.ts';
import {
  type AccountForm,
  accountForm,
  type OrganizationAboutForm,
  organizationAboutForm,
  type OrganizationAddressesForm,
  organizationAddressesForm,
  type OrganizationFormParts,
  type OrganizationNotesForm,
  organizationNotesForm,
  type OrganizationPostalForm,
  organizationPostalForm,
} from './organization-forms.ts';
import { createSectionEdit, type SectionEdit, type SectionForm } from './section-edit.ts';

type Section<Form extends SectionForm<OrganizationDraft>> = SectionEdit<OrganizationDraft, Form>;

/** The sections of an organization's page, each edited and saved by itself. */
export interface OrganizationEdits {
  about: Section<OrganizationAboutForm>;
  account: Section<AccountForm>;
  addresses: Section<OrganizationAddressesForm>;
  postal: Section<OrganizationPostalForm>;
  attributes: Section<AttributesForm<OrganizationDraft>>;
  notes: Section<OrganizationNotesForm>;
  /** Something was typed in one of them that is not saved. */
  dirty: ReadonlySignal<boolean>;
  dispose: () => void;
}

export interface OrganizationEditsParts extends Omit<OrganizationFormParts, 'onChange' | 'self'> {
  id: string;
  current: ReadonlySignal<OrganizationDraft | undefined>;
  reload: () => Promise<void>;
  onSaved: (changeId: string) => void;
}

/** Makes the editing of one organization; every section is closed at first. */
export function createOrganizationEdits(parts: OrganizationEditsParts): OrganizationEdits {
  const { call, id, current, reload, onSaved } = parts;
  const formParts: OrganizationFormParts = { ...parts, self: id, onChange: () => {} };
  const section = <Form extends SectionForm<OrganizationDraft>>(
    makeForm: (draft: OrganizationDraft, parts: OrganizationFormParts) => Form,
  ): Section<Form> =>
    createSectionEdit<OrganizationDraft, Form>({
      current,
      makeForm: (draft) => makeForm(draft, formParts),
      save: (before, after) => call('organization.update', { id, before, after }),
      reload,
      onSaved,
    });
  const about = section(organizationAboutForm);
  const account = section(accountForm);
  const addresses = section(organizationAddressesForm);
  const postal = section(organizationPostalForm);
  const attributes = section<AttributesForm<OrganizationDraft>>(attributesForm);
  const notes = section(organizationNotesForm);
  const all = [about, account, addresses, postal, attributes, notes];
  return {
    about,
    account,
    addresses,
    postal,
    attributes,
    notes,
    dirty: computed(() => all.some(({ dirty }) => dirty.value)),
    dispose: () => {
      for (const each of all) each.cancel();
    },
  };
}
