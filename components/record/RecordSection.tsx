import type { ComponentChildren } from 'preact';
import type { SectionEdit, SectionForm } from '#lib/state/section-edit.ts';
import { FailureNotice } from '../confirmation/FailureNotice.tsx';
import { EditSection } from '../ui/EditSection.tsx';
import { useTranslate } from '../ui/translation.ts';
import { ConflictNotice } from './ConflictNotice.tsx';

export interface RecordSectionProps<Draft extends object, Form extends SectionForm<Draft>> {
  title: string;
  edit: SectionEdit<Draft, Form>;
  disabledBecause?: string;
  form: (form: Form) => ComponentChildren;
  /** What stands over the buttons besides: likely duplicates and the like. */
  notices?: ComponentChildren;
  children: ComponentChildren;
}

/** A section of a record's page: read, edited in place, and clear about what was changed elsewhere meanwhile. */
export function RecordSection<Draft extends object, Form extends SectionForm<Draft>>({
  title,
  edit,
  disabledBecause,
  form,
  notices,
  children,
}: RecordSectionProps<Draft, Form>) {
  const translate = useTranslate();
  const open = edit.form.value;
  const failure = edit.failure.value;
  const conflicts = edit.conflicts.value;
  return (
    <EditSection
      title={title}
      editLabel={translate('record.edit')}
      saveLabel={translate('record.save')}
      cancelLabel={translate('common.cancel')}
      dirtyLabel={translate('record.unsaved')}
      editing={open !== undefined}
      dirty={edit.dirty.value}
      saving={edit.saving.value}
      disabledBecause={disabledBecause}
      onEdit={edit.open}
      onSave={() => void edit.save()}
      onCancel={edit.cancel}
      form={() => (open === undefined ? undefined : form(open))}
      notices={
        <>
          {notices}
          {conflicts.length > 0 ? (
            <ConflictNotice
              fields={conflicts.map(String)}
              onKeepMine={() => void edit.keepMine()}
              onTakeTheirs={edit.takeTheirs}
            />
          ) : undefined}
          {failure && !(failure.code === 'conflict' && conflicts.length > 0) ? (
            <FailureNotice failure={failure} />
          ) : undefined}
        </>
      }
    >
      {children}
    </EditSection>
  );
}
