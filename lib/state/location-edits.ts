import { computed, type ReadonlySignal } from '@preact/signals';
import type { AssumedCountry } from '#lib/domain/address/assumed-country.ts';
import type { AttributeDefinition } from '#lib/domain/definition/definition.ts';
import { organizationNameKey } from '#lib/domain/organization/organization-name-key.ts';
import type { SiteDraft } from '#lib/domain/site/site.ts';
import type { Call } from '#lib/messages/call.ts';
import { type AddressRowsModel, createAddressRows } from './address-rows.ts';
import { type AttributesForm, attributesForm } from './attributes-form.ts';
import { createFields, type FieldsForm } from './contact-forms.ts';
import { createNameCheck, type NameCheck } from './name-check.ts';
import { createPostalRows, type PostalRowsModel } from './postal-rows.ts';
import type { Schedule } from './schedule.ts';
import { createSectionEdit, type SectionEdit, type SectionForm } from './section-edit.ts';

/** The name of a location. */
export interface LocationNameForm extends SectionForm<SiteDraft>, FieldsForm<{ name: string }> {
  name: NameCheck;
}

/** Phones and mails of a location. */
export interface LocationAddressesForm extends SectionForm<SiteDraft> {
  rows: AddressRowsModel;
}

/** Postal addresses of a location. */
export interface LocationPostalForm extends SectionForm<SiteDraft> {
  rows: PostalRowsModel;
}

/** The sections of a location's page, each edited and saved by itself (R43). */
export interface LocationEdits {
  name: SectionEdit<SiteDraft, LocationNameForm>;
  addresses: SectionEdit<SiteDraft, LocationAddressesForm>;
  postal: SectionEdit<SiteDraft, LocationPostalForm>;
  attributes: SectionEdit<SiteDraft, AttributesForm<SiteDraft>>;
  /** Something was typed in one of them that is not saved. */
  dirty: ReadonlySignal<boolean>;
  dispose: () => void;
}

export interface LocationEditsParts {
  id: string;
  organizationId: string;
  call: Call;
  schedule: Schedule;
  countries: () => readonly AssumedCountry[];
  attributes: () => readonly AttributeDefinition[];
  current: ReadonlySignal<SiteDraft | undefined>;
  reload: () => Promise<void>;
  onSaved: (changeId: string) => void;
}

const NOTHING = () => {};

function nameForm(draft: SiteDraft, { call, schedule, id, organizationId }: LocationEditsParts): LocationNameForm {
  const name = createNameCheck({ call, schedule, self: id, place: organizationId });
  const form = createFields({ name: draft.name }, NOTHING);
  return {
    fields: form.fields,
    set: (change) => {
      form.set(change);
      if (change.name === undefined) return;
      if (organizationNameKey(change.name) === organizationNameKey(draft.name)) name.forget();
      else name.soon(change.name);
    },
    name,
    patch: () => ({ name: form.fields.value.name.trim() }),
    check: () => name.check(form.fields.value.name),
    dispose: name.dispose,
  };
}

function addressesForm(draft: SiteDraft, { countries }: LocationEditsParts): LocationAddressesForm {
  const rows = createAddressRows(draft.addresses, countries);
  if (draft.addresses.length === 0) rows.add();
  return { rows, patch: () => ({ addresses: rows.addresses() }), check: rows.check };
}

function postalForm(draft: SiteDraft): LocationPostalForm {
  const rows = createPostalRows(draft.postalAddresses, () => ({ type: 'shipping' }));
  if (draft.postalAddresses.length === 0) rows.add();
  return { rows, patch: () => ({ postalAddresses: rows.addresses() }), check: () => true };
}

/** Makes the editing of one location; every section is closed at first. */
export function createLocationEdits(parts: LocationEditsParts): LocationEdits {
  const { call, id, current, reload, onSaved } = parts;
  const section = <Form extends SectionForm<SiteDraft>>(
    makeForm: (draft: SiteDraft) => Form,
  ): SectionEdit<SiteDraft, Form> =>
    createSectionEdit<SiteDraft, Form>({
      current,
      makeForm,
      save: (before, after) => call('location.update', { id, before, after }),
      reload,
      onSaved,
    });
  const name = section((draft) => nameForm(draft, parts));
  const addresses = section((draft) => addressesForm(draft, parts));
  const postal = section(postalForm);
  const attributes = section<AttributesForm<SiteDraft>>((draft) =>
    attributesForm(draft, { attributes: parts.attributes, onChange: NOTHING }),
  );
  const all = [name, addresses, postal, attributes];
  return {
    name,
    addresses,
    postal,
    attributes,
    dirty: computed(() => all.some(({ dirty }) => dirty.value)),
    dispose: () => {
      for (const each of all) each.cancel();
    },
  };
}
