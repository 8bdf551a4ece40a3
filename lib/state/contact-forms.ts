import { type ReadonlySignal, signal } from '@preact/signals';
import type { AssumedCountry } from '#lib/domain/address/assumed-country.ts';
import type { ContactDraft } from '#lib/domain/contact/contact.ts';
import type { Visibility } from '#lib/domain/record.ts';
import type { OrganizationSummary } from '#lib/domain/view/contact-card.ts';
import type { Call } from '#lib/messages/call.ts';
import { type AddressRowsModel, createAddressRows } from './address-rows.ts';
import { createMembershipRows, type MembershipRowsModel } from './membership-rows.ts';
import { createPostalRows, type PostalRowsModel } from './postal-rows.ts';
import { createRows, type RowsModel } from './rows.ts';
import type { Schedule } from './schedule.ts';
import type { SectionForm } from './section-edit.ts';

/** What the forms of a contact's page take from around them. */
export interface ContactFormParts {
  call: Call;
  schedule: Schedule;
  countries: () => readonly AssumedCountry[];
  /** The organizations that the contact belongs to. */
  organizations: () => readonly OrganizationSummary[];
  /** Something was typed. */
  onChange: () => void;
}

/** Single fields that are typed in: reading follows, writing tells. */
export interface FieldsForm<Fields extends object> {
  fields: ReadonlySignal<Fields>;
  set: (change: Partial<Fields>) => void;
}

/** Makes a form of single fields. */
export function createFields<Fields extends object>(start: Fields, onChange: () => void): FieldsForm<Fields> {
  const fields = signal(start);
  return {
    fields,
    set: (change) => {
      fields.value = { ...fields.value, ...change };
      onChange();
    },
  };
}

/** Phones and mails. */
export interface AddressesForm extends SectionForm<ContactDraft> {
  rows: AddressRowsModel;
}

/** Makes it; a contact without any begins with an empty row. */
export function addressesForm(draft: ContactDraft, { countries, onChange }: ContactFormParts): AddressesForm {
  const rows = createAddressRows(draft.addresses, countries, onChange);
  if (draft.addresses.length === 0) rows.add();
  return { rows, patch: () => ({ addresses: rows.addresses() }), check: rows.check };
}

/** The organizations the contact belongs to. */
export interface MembershipsForm extends SectionForm<ContactDraft> {
  rows: MembershipRowsModel;
}

/** Makes it; a contact without any begins with an empty row. */
export function membershipsForm(draft: ContactDraft, parts: ContactFormParts): MembershipsForm {
  const rows = createMembershipRows(draft.memberships, parts.organizations(), parts);
  if (draft.memberships.length === 0) rows.add();
  return { rows, patch: () => ({ memberships: rows.memberships() }), check: rows.check, dispose: rows.dispose };
}

/** Postal addresses. */
export interface PostalForm extends SectionForm<ContactDraft> {
  rows: PostalRowsModel;
}

/** Makes it; a contact without any begins with an empty one. */
export function postalForm(draft: ContactDraft, { onChange }: ContactFormParts): PostalForm {
  const rows = createPostalRows(draft.postalAddresses, () => ({ type: 'home' }), onChange);
  if (draft.postalAddresses.length === 0) rows.add();
  return { rows, patch: () => ({ postalAddresses: rows.addresses() }), check: () => true };
}

type SocialId = ContactDraft['socialIds'][number];

/** Names, who sees the contact, whether it may be called, language, time zone and social ids. */
export interface AboutForm
  extends
    SectionForm<ContactDraft>,
    FieldsForm<{
      givenName: string;
      familyName: string;
      visibility: Visibility;
      doNotCall: boolean;
      language: string;
      timeZone: string;
    }> {
  /** A contact needs a name or an address (R30). */
  isNobody: ReadonlySignal<boolean>;
  socialIds: RowsModel<SocialId>;
}

/** Makes it from the contact as it is. */
export function aboutForm(draft: ContactDraft, { onChange }: ContactFormParts): AboutForm {
  const { givenName, familyName, visibility, doNotCall, language = '', timeZone = '' } = draft;
  const isNobody = signal(false);
  const form = createFields({ givenName, familyName, visibility, doNotCall, language, timeZone }, () => {
    isNobody.value = false;
    onChange();
  });
  const socialIds = createRows<SocialId>(draft.socialIds, () => ({ network: '', value: '' }), onChange);
  const patch = () => {
    const fields = form.fields.value;
    return {
      ...fields,
      givenName: fields.givenName.trim(),
      familyName: fields.familyName.trim(),
      language: fields.language || undefined,
      timeZone: fields.timeZone || undefined,
      socialIds: socialIds
        .values()
        .map(({ network, value }) => ({ network: network.trim(), value: value.trim() }))
        .filter(({ value }) => value !== ''),
    };
  };
  return {
    ...form,
    isNobody,
    socialIds,
    patch,
    check: () => {
      const named = patch();
      isNobody.value = named.givenName === '' && named.familyName === '' && draft.addresses.length === 0;
      return !isNobody.value;
    },
  };
}

/** Notes. */
export interface NotesForm<Draft> extends SectionForm<Draft>, FieldsForm<{ notes: string }> {}

/** Makes it from the contact as it is. */
export function notesForm(draft: ContactDraft, { onChange }: ContactFormParts): NotesForm<ContactDraft> {
  const form = createFields({ notes: draft.notes ?? '' }, onChange);
  return { ...form, patch: () => ({ notes: form.fields.value.notes.trim() || undefined }), check: () => true };
}
