import { useState } from 'preact/hooks';
import type { TaughtSite } from '#lib/messages/protocol/teaching.ts';
import { fileWithReader, type PlacedReaders, readFileReaders } from '#lib/teach/edit-readers.ts';
import { Button } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Field } from '../../ui/Field.tsx';
import { OutsideText } from '../../ui/OutsideText.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useTranslate } from '../../ui/translation.ts';
import { placeName } from './teach-words.ts';

export interface TaughtReadersProps {
  site: TaughtSite;
  /** Keeps the site with other ways, as the text of its file. */
  onEdit: (file: string) => void;
}

/** How a taught site is read: for each thing the ways that are tried, best first, to be mended or left out. */
export function TaughtReaders({ site, onEdit }: TaughtReadersProps) {
  const translate = useTranslate();
  const { places, proposes } = readFileReaders(site.file);
  return (
    <Disclosure summary={translate('taught.how')} label={translate('taught.howLabel', { name: site.name })}>
      <p class="sc-taught__note">{translate(proposes ? 'taught.howProposed' : 'taught.howWhy')}</p>
      <ul class="sc-taught__fields">
        {places.map((placed) => (
          <li key={placed.place}>
            <h4 class="sc-taught__field">{placeName(placed.place, translate)}</h4>
            <FieldReaders
              placed={placed}
              isFixed={site.managed}
              onChange={(index, css) => onEdit(fileWithReader(site.file, placed.place, index, css))}
            />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

interface FieldReadersProps {
  placed: PlacedReaders;
  isFixed: boolean;
  onChange: (index: number, css: string | undefined) => void;
}

function FieldReaders({ placed: { place, readers }, isFixed, onChange }: FieldReadersProps) {
  const translate = useTranslate();
  const of = placeName(place, translate);
  return (
    <ol class="sc-taught__readers">
      {readers.map(({ css, label, read, pick, take }, index) => (
        <li key={`${css} ${label ?? ''}`} class="sc-taught__reader">
          {isFixed ? (
            <code class="sc-taught__code">{css}</code>
          ) : (
            <SelectorField
              css={css}
              label={translate('taught.selectorOf', { number: index + 1, field: of })}
              onChange={(next) => onChange(index, next)}
            />
          )}
          {label === undefined ? undefined : (
            <span class="sc-taught__note">
              {translate('taught.besideLabel')} <OutsideText>{label}</OutsideText>
            </span>
          )}
          {[read, take, pick].map(
            (more) =>
              more && (
                <code key={more} class="sc-taught__code">
                  {more}
                </code>
              ),
          )}
          {isFixed ? undefined : (
            <Button
              size="small"
              variant="plain"
              aria-label={translate('taught.leaveOutLabel', { number: index + 1, field: of })}
              disabledBecause={
                readers.length === 1 && /^(?:requester|phone|number)/.test(place)
                  ? translate('taught.lastWay')
                  : undefined
              }
              onClick={() => onChange(index, undefined)}
            >
              {translate('teach.drop')}
            </Button>
          )}
        </li>
      ))}
    </ol>
  );
}

/** One selector: Enter or leaving the field keeps it, Escape leaves it as it was. */
function SelectorField({ css, label, onChange }: { css: string; label: string; onChange: (css: string) => void }) {
  const [typed, setTyped] = useState<string>();
  const finish = (): void => {
    const next = typed?.trim() ?? '';
    if (next !== '' && next !== css) onChange(next);
    setTyped(undefined);
  };
  return (
    <Field label={label} hideLabel>
      {(control) => (
        <TextInput
          {...control}
          class="sc-taught__code"
          dir="ltr"
          maxLength={300}
          value={typed ?? css}
          onValue={setTyped}
          onBlur={finish}
          onKeyDown={(event) => {
            if (event.key === 'Enter') finish();
            if (event.key === 'Escape') setTyped(undefined);
          }}
        />
      )}
    </Field>
  );
}
