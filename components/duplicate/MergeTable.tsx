import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useDenied } from '../rights/rights.ts';
import { Button } from '../ui/Button.tsx';
import { OutsideText } from '../ui/OutsideText.tsx';
import { type PlainMessageKey, useTranslate } from '../ui/translation.ts';

/** A single value of both: where both have one and not the same, one of two is chosen. */
export interface SingleRow {
  id: string;
  label: string;
  /** In words; empty where there is none. */
  keep: string;
  other: string;
  isOther: boolean;
  onChoose: (isOther: boolean) => void;
}

/** A list of both, of which both are kept. */
export interface BothRow {
  id: string;
  label: string;
  /** Said under the label; nothing when empty. */
  note: string;
  keep: readonly string[];
  other: readonly string[];
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <>
      {lines.map((line, at) => (
        // oxlint-disable-next-line no-array-index-key -- two lines may say the same
        <div key={at} class="sc-twins__value">
          <OutsideText>{line}</OutsideText>
        </div>
      ))}
    </>
  );
}

function Choice(props: {
  name: string;
  checked: boolean;
  label: string;
  onChoose: () => void;
  children: ComponentChildren;
}) {
  return (
    <label class="sc-twins__choice">
      <input
        type="radio"
        name={props.name}
        checked={props.checked}
        aria-label={props.label}
        onChange={props.onChoose}
      />
      <OutsideText>{props.children}</OutsideText>
    </label>
  );
}

function Single({ row }: { row: SingleRow }) {
  const translate = useTranslate();
  const { id, label, keep, other, isOther, onChoose } = row;
  const shown = (value: string, which: PlainMessageKey, isChosen: boolean, takesOther: boolean) =>
    keep !== '' && other !== '' && keep !== other ? (
      <Choice
        name={`merge-${id}`}
        checked={isChosen}
        label={`${label}: ${value} (${translate(which)})`}
        onChoose={() => onChoose(takesOther)}
      >
        {value}
      </Choice>
    ) : (
      <OutsideText>{value}</OutsideText>
    );
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>{shown(keep, 'duplicates.kept', !isOther, false)}</td>
      <td>{shown(other, 'duplicates.merged', isOther, true)}</td>
    </tr>
  );
}

function Both({ row: { label, note, keep, other } }: { row: BothRow }) {
  return (
    <tr>
      <th scope="row">
        {label}
        {note ? <div class="sc-twins__soft">{note}</div> : undefined}
      </th>
      <td>
        <Lines lines={keep} />
      </td>
      <td>
        <Lines lines={other} />
      </td>
    </tr>
  );
}

export interface MergeTableProps {
  title: string;
  text: string;
  /** What tells which of both is in use. */
  facts: readonly BothRow[];
  singles: readonly SingleRow[];
  both: readonly BothRow[];
  merging: boolean;
  onMerge: () => Promise<void>;
  onSwap: () => void;
  onClose: () => void;
  /** They are not the same. */
  onApart: () => Promise<void>;
}

/** Two records side by side: what each says, what is kept of both, and the choice where only one value can stand. */
export function MergeTable(props: MergeTableProps) {
  const { title, text, facts, singles, both, merging, onMerge, onSwap, onClose, onApart } = props;
  const translate = useTranslate();
  const denied = useDenied()('merge');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section class="sc-twins__merge" aria-labelledby="merge-title">
      <h2 id="merge-title" ref={heading} tabIndex={-1} class="sc-twins__title">
        {title}
      </h2>
      <p class="sc-twins__soft">{text}</p>
      <div class="sc-twins__scroll">
        <table class="sc-twins__table">
          <thead>
            <tr>
              <td />
              <th scope="col">{translate('duplicates.kept')}</th>
              <th scope="col">{translate('duplicates.merged')}</th>
            </tr>
          </thead>
          <tbody>
            {singles.map((row) => (
              <Single key={row.id} row={row} />
            ))}
            {[...both, ...facts]
              .filter(({ keep, other }) => keep.length + other.length > 0)
              .map((row) => (
                <Both key={row.id} row={row} />
              ))}
          </tbody>
        </table>
      </div>
      <div class="sc-twins__actions" data-buttons-bar="">
        <Button variant="primary" busy={merging} disabledBecause={denied} onClick={() => void onMerge()}>
          {translate('duplicates.merge')}
        </Button>
        <Button onClick={onSwap}>{translate('duplicates.swap')}</Button>
        <Button disabledBecause={denied} onClick={() => void onApart()}>
          {translate('duplicates.notSame')}
        </Button>
        <Button variant="plain" onClick={onClose}>
          {translate('common.cancel')}
        </Button>
      </div>
    </section>
  );
}
