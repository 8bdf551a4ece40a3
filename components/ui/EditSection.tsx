import { Pencil } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { Button } from './Button.tsx';
import './EditSection.css';

export interface EditSectionProps {
  title: string;
  /** What the button says; its full name is this and the title. */
  editLabel: string;
  saveLabel: string;
  cancelLabel: string;
  editing: boolean;
  saving: boolean;
  /** Why it cannot be edited (R60). */
  disabledBecause?: string;
  onEdit: () => void;
  onSave: () => void;
  onCancel: () => void;
  /** Something was typed: Escape does not throw it away. */
  dirty: boolean;
  /** Said beside the buttons while something is typed and not saved. */
  dirtyLabel: string;
  /** What is shown while it is read. */
  children: ComponentChildren;
  /** The fields, drawn while it is edited. */
  form: () => ComponentChildren;
  /** Notices over the buttons: what went wrong, what changed meanwhile. */
  notices?: ComponentChildren;
  class?: string;
}

/**
 * A part of a record's page that is edited in place. Its button turns it into a form with the focus in the first
 * field; Enter saves, Escape leaves while nothing is typed, and the focus comes back to the button.
 */
export function EditSection(props: EditSectionProps) {
  const { title, editing, saving, onEdit, onCancel } = props;
  const id = useId();
  const root = useRef<HTMLElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const was = useRef(editing);
  useEffect(() => {
    if (editing === was.current) return;
    was.current = editing;
    if (!editing) button.current?.focus();
    else root.current?.querySelector<HTMLElement>('form :is(input:not([type="radio"]), select, textarea)')?.focus();
  }, [editing]);
  return (
    <section
      ref={root}
      class={editing ? 'sc-edit-section sc-edit-section--open' : 'sc-edit-section'}
      aria-labelledby={`${id}-title`}
    >
      <header class="sc-edit-section__head">
        <h2 id={`${id}-title`} class="sc-edit-section__title">
          {title}
        </h2>
        {editing ? undefined : (
          <Button
            ref={button}
            variant="plain"
            size="small"
            icon={Pencil}
            aria-label={`${props.editLabel}: ${title}`}
            disabledBecause={props.disabledBecause}
            onClick={onEdit}
          >
            {props.editLabel}
          </Button>
        )}
      </header>
      {editing ? (
        <form
          class="sc-edit-section__form"
          aria-labelledby={`${id}-title`}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            props.onSave();
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && !event.defaultPrevented && !props.dirty) onCancel();
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
              event.preventDefault();
              props.onSave();
            }
          }}
        >
          {props.form()}
          {props.notices}
          <div class="sc-edit-section__actions">
            <Button type="submit" variant="primary" size="small" busy={saving}>
              {props.saveLabel}
            </Button>
            <Button variant="plain" size="small" onClick={onCancel}>
              {props.cancelLabel}
            </Button>
            <span class="sc-edit-section__state" role="status">
              {props.dirty && !saving ? props.dirtyLabel : ''}
            </span>
          </div>
        </form>
      ) : (
        props.children
      )}
    </section>
  );
}
