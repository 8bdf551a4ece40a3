import { Plus } from 'lucide';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { PostalAddress } from '#lib/domain/contact/contact.ts';
import type { PostalRowsModel } from '#lib/state/postal-rows.ts';
import { Button } from '../../ui/Button.tsx';
import { useTranslate } from '../../ui/translation.ts';
import { PostalFields } from './PostalFields.tsx';
import './PostalEditor.css';

export interface PostalEditorProps {
  model: PostalRowsModel;
  countries: readonly string[];
}

/** The postal addresses of a record, each with its type; one is the default (R41). */
export function PostalEditor({ model, countries }: PostalEditorProps) {
  const translate = useTranslate();
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const added = useRef<string | undefined>(undefined);
  const rows = model.rows.value;
  useEffect(() => {
    if (added.current === undefined) return;
    root.current?.querySelector<HTMLElement>(`[data-row="${added.current}"] select`)?.focus();
    added.current = undefined;
  }, [rows]);
  return (
    <div ref={root} class="sc-postal-editor">
      {rows.map((row, index) => {
        const heading = translate('postal.heading', { number: index + 1 });
        return (
          <fieldset key={row.id} class="sc-postal-editor__row" data-row={row.id}>
            <legend class={rows.length > 1 ? 'sc-postal-editor__legend' : 'sc-visually-hidden'}>{heading}</legend>
            <PostalFields
              address={row.value}
              countries={countries}
              onChange={(change: Partial<PostalAddress>) => model.set(row.id, change)}
            />
            {rows.length > 1 ? (
              <div class="sc-postal-editor__actions">
                <label class="sc-postal-editor__default">
                  <input
                    type="radio"
                    name={id}
                    checked={row.value.isDefault ?? false}
                    onChange={() => model.makeDefault(row.id)}
                  />
                  {translate('postal.default')}
                </label>
                <Button
                  variant="plain"
                  size="small"
                  aria-label={`${translate('postal.remove')}: ${heading}`}
                  onClick={() => {
                    model.remove(row.id);
                    root.current?.querySelector<HTMLElement>('.sc-postal-editor__add')?.focus();
                  }}
                >
                  {translate('postal.remove')}
                </Button>
              </div>
            ) : undefined}
          </fieldset>
        );
      })}
      <Button
        variant="link"
        size="small"
        icon={Plus}
        class="sc-postal-editor__add"
        onClick={() => {
          added.current = model.add();
        }}
      >
        {translate('postal.add')}
      </Button>
    </div>
  );
}
