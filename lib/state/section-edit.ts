import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import { mergeEdit } from '#lib/domain/merge-edit.ts';
import { sameValue } from '#lib/domain/same-value.ts';
import type { Failure, Result } from '#lib/domain/result.ts';
import type { Written } from '#lib/messages/protocol/interaction.ts';

/** The fields of a record while they are typed in. */
export interface SectionForm<Draft> {
  /** The fields as they are to be. Reading it inside a computed value follows what is typed. */
  patch: () => Partial<Draft>;
  /** Looks for mistakes and shows them; true when there is none. */
  check: () => boolean;
  dispose?: () => void;
}

/** A part of a record's page that is read, edited in place and saved by itself. */
export interface SectionEdit<Draft extends object, Form extends SectionForm<Draft>> {
  /** The form while it is open. */
  form: ReadonlySignal<Form | undefined>;
  /** Something was typed that is not saved. */
  dirty: ReadonlySignal<boolean>;
  saving: ReadonlySignal<boolean>;
  /** Why the last save was refused; what was typed stays. */
  failure: ReadonlySignal<Failure | undefined>;
  /** Fields that were changed elsewhere to something else since the form was opened. */
  conflicts: ReadonlySignal<readonly (keyof Draft)[]>;
  open: () => void;
  cancel: () => void;
  /** Checks, then saves. True when it is saved, or there was nothing to save. */
  save: () => Promise<boolean>;
  /** Saves over what was changed elsewhere. */
  keepMine: () => Promise<boolean>;
  /** Gives up what was typed and goes on from the present state. */
  takeTheirs: () => void;
}

/** What a section edits and how it is saved. */
export interface SectionParts<Draft extends object, Form extends SectionForm<Draft>> {
  /** The record as it is now; undefined while it is not loaded. */
  current: ReadonlySignal<Draft | undefined>;
  makeForm: (draft: Draft) => Form;
  save: (before: Draft, after: Draft) => Promise<Result<Written>>;
  /** Reads the record again: it is not as the form takes it to be. */
  reload: () => Promise<void>;
  onSaved: (changeId: string) => void;
}

/** Makes the editing of one section. It is closed at first. */
export function createSectionEdit<Draft extends object, Form extends SectionForm<Draft>>(
  parts: SectionParts<Draft, Form>,
): SectionEdit<Draft, Form> {
  const form = signal<Form>();
  const before = signal<Draft>();
  const saving = signal(false);
  const failure = signal<Failure>();

  const after = computed(() => {
    const base = before.value;
    return form.value && base ? { ...base, ...form.value.patch() } : undefined;
  });
  /** What the form makes of the record before anything is typed: it may write an empty field another way. */
  let pristine: Draft | undefined;
  const dirty = computed(() => after.value !== undefined && !sameValue(after.value, pristine));
  const conflicts = computed((): readonly (keyof Draft)[] => {
    const [base, edited, present] = [before.value, after.value, parts.current.value];
    if (!base || !edited || !present) return [];
    const merged = mergeEdit(base, edited, present);
    return merged.ok ? [] : merged.conflicts;
  });

  const close = () => {
    form.value?.dispose?.();
    batch(() => {
      form.value = undefined;
      before.value = undefined;
      failure.value = undefined;
    });
  };
  const open = () => {
    const draft = parts.current.value;
    if (!draft || form.value) return;
    batch(() => {
      before.value = draft;
      form.value = parts.makeForm(draft);
      failure.value = undefined;
    });
    pristine = after.peek();
  };

  const save = async () => {
    const [base, edited] = [before.value, after.value];
    if (!base || !edited || !form.value || saving.value) return false;
    if (!form.value.check()) return false;
    if (!dirty.value) {
      close();
      return true;
    }
    saving.value = true;
    const result = await parts.save(base, edited);
    if (result.ok) {
      await parts.reload();
      saving.value = false;
      close();
      parts.onSaved(result.value.changeId);
      return true;
    }
    // What it is now stands beside what was typed.
    if (result.failure.code === 'conflict') await parts.reload();
    batch(() => {
      saving.value = false;
      failure.value = result.failure;
    });
    return false;
  };

  return {
    form,
    dirty,
    saving,
    failure,
    conflicts,
    open,
    cancel: close,
    save,
    keepMine: () => {
      const [base, present] = [before.value, parts.current.value];
      if (!base || !present) return Promise.resolve(false);
      const theirs = Object.fromEntries(conflicts.value.map((field) => [field, present[field]]));
      before.value = { ...base, ...theirs };
      return save();
    },
    takeTheirs: () => {
      close();
      open();
    },
  };
}
