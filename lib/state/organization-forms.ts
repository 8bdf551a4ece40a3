import { type ReadonlySignal, signal } from '@preact/signals';
import type { AssumedCountry } from '#lib/domain/address/assumed-country.ts';
import type { AttributeDefinition } from '#lib/domain/definition/definition.ts';
import { organizationNameKey } from '#lib/domain/organization/organization-name-key.ts';
import type { OrganizationDraft } from '#lib/domain/organization/organization.ts';
import { readDomains } from '#lib/domain/organization/read-domains.ts';
import type { Call } from '#lib/messages/call.ts';
import { type AddressRowsModel, createAddressRows } from './address-rows.ts';
import { createFields, type FieldsForm } from './contact-forms.ts';
import { createPostalRows, type PostalRowsModel } from './postal-rows.ts';
import type { Schedule } from './schedule.ts';
import { createNameCheck, type NameCheck } from './name-check.ts';
import type { SectionForm } from './section-edit.ts';

/** What the forms of an organization's page take from around them. */
export interface OrganizationFormParts {
  call: Call;
  schedule: Schedule;
  countries: () => readonly AssumedCountry[];
  attributes: () => readonly AttributeDefinition[];
  /** The organization itself, whose name is its own to have. */
  self?: string;
  onChange: () => void;
}

/** Name, type, industry, domains, description and who sees it. */
export interface OrganizationAboutForm
  extends
    SectionForm<OrganizationDraft>,
    FieldsForm<{
      name: string;
      type: string;
      industry?: string;
      domains: string;
      description: string;
      visibility: OrganizationDraft['visibility'];
    }> {
  name: NameCheck;
  /** Parts of the domains that are none, once a save was tried. */
  refusedDomains: ReadonlySignal<readonly string[]>;
}

/** Makes it from the organization as it is. */
export function organizationAboutForm(draft: OrganizationDraft, parts: OrganizationFormParts): OrganizationAboutForm {
  const { name: startName, type, industry, description = '', visibility } = draft;
  const name = createNameCheck(parts);
  const refusedDomains = signal<readonly string[]>([]);
  const start = { name: startName, type, industry, domains: draft.domains.join(', '), description, visibility };
  const form = createFields(start, parts.onChange);
  return {
    fields: form.fields,
    set: (change) => {
      if (change.domains !== undefined) refusedDomains.value = [];
      form.set(change);
      const typed = change.name;
      if (typed === undefined) return;
      if (organizationNameKey(typed) === organizationNameKey(startName)) name.forget();
      else name.soon(typed);
    },
    name,
    refusedDomains,
    patch: () => {
      const { domains, ...fields } = form.fields.value;
      const read = readDomains(domains);
      return {
        ...fields,
        name: fields.name.trim(),
        description: fields.description.trim() || undefined,
        domains: read.domains,
      };
    },
    check: () => {
      refusedDomains.value = readDomains(form.fields.value.domains).refused;
      return name.check(form.fields.value.name) && refusedDomains.value.length === 0;
    },
    dispose: name.dispose,
  };
}

/** Health, tier, renewal date, credit hold (R42). */
export interface AccountForm
  extends
    SectionForm<OrganizationDraft>,
    FieldsForm<{ health?: string; tier?: string; renewalDate: string; creditHold: boolean }> {}

/** Makes it from the organization as it is. */
export function accountForm(
  { health, tier, renewalDate = '', creditHold }: OrganizationDraft,
  { onChange }: OrganizationFormParts,
): AccountForm {
  const form = createFields({ health, tier, renewalDate, creditHold }, onChange);
  const patch = () => ({ ...form.fields.value, renewalDate: form.fields.value.renewalDate || undefined });
  return { ...form, patch, check: () => true };
}

/** Phones and mails of the organization itself. */
export interface OrganizationAddressesForm extends SectionForm<OrganizationDraft> {
  rows: AddressRowsModel;
}

/** Makes it; an organization without any begins with an empty row. */
export function organizationAddressesForm(
  draft: OrganizationDraft,
  { countries, onChange }: OrganizationFormParts,
): OrganizationAddressesForm {
  const rows = createAddressRows(draft.addresses, countries, onChange);
  if (draft.addresses.length === 0) rows.add();
  return { rows, patch: () => ({ addresses: rows.addresses() }), check: rows.check };
}

/** Postal addresses of the organization. */
export interface OrganizationPostalForm extends SectionForm<OrganizationDraft> {
  rows: PostalRowsModel;
}

/** Makes it; an organization without any begins with an empty one. */
export function organizationPostalForm(
  draft: OrganizationDraft,
  { onChange }: OrganizationFormParts,
): OrganizationPostalForm {
  const rows = createPostalRows(draft.postalAddresses, () => ({ type: 'billing' }), onChange);
  if (draft.postalAddresses.length === 0) rows.add();
  return { rows, patch: () => ({ postalAddresses: rows.addresses() }), check: () => true };
}

/** Notes of the organization. */
export interface OrganizationNotesForm extends SectionForm<OrganizationDraft>, FieldsForm<{ notes: string }> {}

/** Makes it from the organization as it is. */
export function organizationNotesForm(
  draft: OrganizationDraft,
  { onChange }: OrganizationFormParts,
): OrganizationNotesForm {
  const form = createFields({ notes: draft.notes ?? '' }, onChange);
  return { ...form, patch: () => ({ notes: form.fields.value.notes.trim() || undefined }), check: () => true };
}
