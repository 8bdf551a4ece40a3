import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { AttributeDefinition } from '#lib/domain/definition/definition.ts';
import type { ContactDraft } from '#lib/domain/contact/contact.ts';
import type { InteractionRef } from '#lib/domain/interaction/interaction.ts';
import type { PersonName } from '#lib/domain/contact/person-name.ts';
import type { Visibility } from '#lib/domain/record.ts';
import type { Failure } from '#lib/domain/result.ts';
import type { ContactCard, DuplicateHint, QuickAddPrefill } from '#lib/domain/view/contact-card.ts';
import type { Call } from '#lib/messages/call.ts';
import { type AddressMistake, type AddressRow, addressesOf, mistakeIn } from './address-row.ts';
import { type AttributesModel, createAttributes } from './attributes-form.ts';
import { createSiteChoice, type SiteChoiceModel } from './site-choice.ts';
import { createOrganizationChoice, newOrganizationDraft, type OrganizationChoiceModel } from './organization-choice.ts';
import { createSettling, type Schedule, scheduleByTimer } from './schedule.ts';
import { createTurns } from './turns.ts';

/** How long typing must rest before likely duplicates are looked for, in milliseconds. */
export const DUPLICATE_REST = 250;

/** What is wrong with the form, by field. Rows are named by their id. */
export interface QuickAddMistakes {
  empty?: boolean;
  rows: Readonly<Record<string, AddressMistake>>;
  /** An organization was typed, but none was chosen. */
  organizationOpen?: boolean;
  /** The new organization's name is taken (R41) by the organization of this id. */
  organizationTaken?: string;
  /** A field of the team's own is required, or does not take what was typed; the fields say which. */
  attributes?: boolean;
}

/** What was saved. */
export interface QuickAdded {
  contactId: string;
  changeId: string;
  card: ContactCard;
  associated: boolean;
}

/** The form that saves a contact from what the page gives (R23), and associates it in the same step. */
export interface QuickAddModel {
  givenName: ReadonlySignal<string>;
  familyName: ReadonlySignal<string>;
  /** True while the name is the one that stands beside the address on the page (R23). */
  isNameFromPage: ReadonlySignal<boolean>;
  rows: ReadonlySignal<readonly AddressRow[]>;
  visibility: ReadonlySignal<Visibility>;
  organization: OrganizationChoiceModel;
  /** Job title in the organization; kept, but not saved, while there is none (R30). */
  title: ReadonlySignal<string>;
  /** Location in the organization (R43). */
  site: SiteChoiceModel;
  /** The team's own fields and what is typed into them (R44). */
  attributeDefinitions: readonly AttributeDefinition[];
  attributes: AttributesModel;
  duplicates: ReadonlySignal<readonly DuplicateHint[]>;
  mistakes: ReadonlySignal<QuickAddMistakes>;
  /** Why the last save was refused; what was typed stays. */
  failure: ReadonlySignal<Failure | undefined>;
  saving: ReadonlySignal<boolean>;
  /** True once the agent changed anything. */
  touched: ReadonlySignal<boolean>;
  /** True when saving also associates with the interaction. */
  associates: boolean;
  setGivenName: (value: string) => void;
  setFamilyName: (value: string) => void;
  setVisibility: (value: Visibility) => void;
  setTitle: (value: string) => void;
  setRow: (id: string, value: string) => void;
  /** Adds an empty row and answers with its id, for the focus. */
  addRow: () => string;
  removeRow: (id: string) => void;
  /** What is typed, as far as it goes. */
  draft: () => ContactDraft;
  /** Checks, then saves. Does nothing while a save is on its way. */
  save: () => Promise<void>;
  dispose: () => void;
}

export interface QuickAddDependencies {
  call: Call;
  prefill: QuickAddPrefill;
  associateWith?: InteractionRef;
  /** Participant of that interaction whose place the new contact takes. */
  inPlaceOf?: string;
  /** Looks on the page for the name beside the address; it comes in as long as nothing was typed. */
  findName?: () => Promise<PersonName | undefined>;
  onSaved: (added: QuickAdded) => void;
  schedule?: Schedule;
}

const NO_MISTAKES: QuickAddMistakes = { rows: {} };

/** Makes the form of one quick-add. It asks for duplicates of the prefilled draft at once. */
export function createQuickAddModel(dependencies: QuickAddDependencies): QuickAddModel {
  const { call, prefill, associateWith, inPlaceOf, onSaved, schedule = scheduleByTimer } = dependencies;
  const { siteId: startSite, ...draft } = prefill.draft;
  let rowCount = draft.addresses.length;
  const givenName = signal(draft.givenName);
  const familyName = signal(draft.familyName);
  const isNameFromPage = signal(false);
  const visibility = signal<Visibility>(draft.visibility);
  const title = signal(draft.memberships[0]?.title ?? '');
  const rows = signal<readonly AddressRow[]>(
    draft.addresses.map((address, index) => ({ id: `row-${index + 1}`, value: address.value, kept: address })),
  );
  const duplicates = signal<readonly DuplicateHint[]>([]);
  const mistakes = signal<QuickAddMistakes>(NO_MISTAKES);
  const failure = signal<Failure>();
  const saving = signal(false);
  const touched = signal(false);
  const turns = createTurns();
  const settling = createSettling(schedule, DUPLICATE_REST);

  const newRow = (): AddressRow => ({ id: `row-${++rowCount}`, value: '' });
  if (rows.value.length === 0) rows.value = [newRow()];

  const entitled = () => (title.value.trim() === '' ? {} : { title: title.value.trim() });
  const current = (): ContactDraft => {
    const chosen = organization.choice.value;
    return {
      ...draft,
      givenName: givenName.value.trim(),
      familyName: familyName.value.trim(),
      addresses: addressesOf(rows.value),
      memberships: chosen.kind === 'existing' ? [{ organizationId: chosen.organization.id, ...entitled() }] : [],
      attributes: attributes.values.value,
      ...(site.siteId.value !== undefined && { siteId: site.siteId.value }),
      visibility: visibility.value,
    };
  };
  const isEmpty = computed(
    () => `${givenName.value}${familyName.value}${rows.value.map((row) => row.value).join('')}`.trim() === '',
  );

  const askDuplicates = async () => {
    const isNewest = turns.next();
    const result = isEmpty.value
      ? { ok: true as const, value: [] }
      : await call('contact.duplicates', { draft: current() });
    if (isNewest() && result.ok) duplicates.value = result.value;
  };

  /** Something was typed: old complaints about it go, duplicates are looked for when typing rests. */
  const changed = () => {
    batch(() => {
      touched.value = true;
      mistakes.value = NO_MISTAKES;
      failure.value = undefined;
    });
    settling.soon(() => void askDuplicates());
  };

  const organization = createOrganizationChoice(call, prefill, schedule, changed);
  const site = createSiteChoice(call, organization.choice, changed, startSite);
  const attributeDefinitions = prefill.attributes ?? [];
  const attributes = createAttributes(draft.attributes, () => attributeDefinitions, changed);
  void askDuplicates();

  const takeName = async () => {
    const name = await dependencies.findName?.();
    if (!name || touched.value) return;
    batch(() => {
      givenName.value = name.givenName;
      familyName.value = name.familyName;
      isNameFromPage.value = true;
    });
    void askDuplicates();
  };
  void takeName();

  const findMistakes = (): QuickAddMistakes => {
    const wrong = rows.value.flatMap((row): [string, AddressMistake][] => {
      const mistake = mistakeIn(row.value);
      return mistake ? [[row.id, mistake]] : [];
    });
    return {
      rows: Object.fromEntries(wrong),
      ...(isEmpty.value ? { empty: true } : {}),
      ...(organization.settle() ? {} : { organizationOpen: true }),
      ...(attributes.check() ? {} : { attributes: true }),
    };
  };

  const madeToo = (name: string) => ({
    newOrganization: newOrganizationDraft(name, organization.domain),
    ...(title.value.trim() === '' ? {} : { newOrganizationTitle: title.value.trim() }),
  });

  const save = async () => {
    if (saving.value) return;
    const found = findMistakes();
    mistakes.value = found;
    if (found.empty || found.organizationOpen || found.attributes || Object.keys(found.rows).length > 0) return;
    saving.value = true;
    const chosen = organization.choice.value;
    const result = await call('contact.create', {
      draft: current(),
      ...(chosen.kind === 'new' ? madeToo(chosen.name) : {}),
      ...(associateWith ? { associateWith } : {}),
      ...(associateWith && inPlaceOf !== undefined ? { inPlaceOf } : {}),
    });
    batch(() => {
      saving.value = false;
      if (result.ok) return;
      if (result.failure.code === 'duplicate') {
        mistakes.value = { rows: {}, organizationTaken: result.failure.detail ?? '' };
      } else failure.value = result.failure;
    });
    if (result.ok) onSaved({ ...result.value, associated: associateWith !== undefined });
  };

  const set = <Value>(target: { value: Value }, value: Value) => {
    target.value = value;
    changed();
  };

  const setName = (target: { value: string }, value: string) => {
    isNameFromPage.value = false;
    set(target, value);
  };

  return {
    givenName,
    familyName,
    isNameFromPage,
    rows,
    visibility,
    organization,
    title,
    site,
    attributeDefinitions,
    attributes,
    duplicates,
    mistakes,
    failure,
    saving,
    touched,
    associates: associateWith !== undefined,
    setGivenName: (value) => setName(givenName, value),
    setFamilyName: (value) => setName(familyName, value),
    setVisibility: (value) => set(visibility, value),
    setTitle: (value) => set(title, value),
    setRow: (id, value) =>
      set(
        rows,
        rows.value.map((row) => (row.id === id ? { ...row, value } : row)),
      ),
    addRow: () => {
      const row = newRow();
      rows.value = [...rows.value, row];
      return row.id;
    },
    removeRow: (id) => {
      const left = rows.value.filter((row) => row.id !== id);
      set(rows, left.length > 0 ? left : [newRow()]);
    },
    draft: current,
    save,
    dispose: () => {
      settling.cancel();
      turns.forget();
      organization.dispose();
      site.dispose();
    },
  };
}
