import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Contact } from '#lib/domain/contact/contact.ts';
import { type MergeField, mergeFieldSchema, mergeValue } from '#lib/domain/contact/merge-contacts.ts';
import type { Comparison, DuplicatesModel } from '#lib/state/duplicates-model.ts';
import { useDenied } from '../rights/rights.ts';
import { Button } from '../ui/Button.tsx';
import { OutsideText } from '../ui/OutsideText.tsx';
import { type PlainMessageKey, useTranslate } from '../ui/translation.ts';

const FIELDS: Readonly<Record<MergeField, PlainMessageKey>> = {
  name: 'duplicates.name',
  language: 'duplicates.language',
  timeZone: 'duplicates.timeZone',
  siteId: 'duplicates.site',
  visibility: 'duplicates.visibility',
};

type BothField = 'addresses' | 'memberships' | 'postalAddresses' | 'socialIds' | 'notes';

const BOTH: readonly (readonly [BothField, PlainMessageKey])[] = [
  ['addresses', 'duplicates.addresses'],
  ['memberships', 'duplicates.organizations'],
  ['postalAddresses', 'duplicates.postal'],
  ['socialIds', 'duplicates.social'],
  ['notes', 'duplicates.notes'],
];

/** The lines that a list of a contact says. */
function linesOf(contact: Contact, field: BothField, organizations: Comparison['organizations']): string[] {
  if (field === 'notes') return contact.notes === undefined ? [] : [contact.notes];
  if (field === 'addresses') return contact.addresses.map(({ value }) => value);
  if (field === 'socialIds') return contact.socialIds.map(({ network, value }) => `${network}: ${value}`);
  if (field === 'memberships')
    return contact.memberships.map(({ organizationId, title }) =>
      [organizations.get(organizationId)?.name ?? '…', title].filter(Boolean).join(', '),
    );
  return contact.postalAddresses.map(({ street, postalCode, city, country }) =>
    [street, postalCode, city, country].filter(Boolean).join(', '),
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <>
      {lines.map((line) => (
        <div key={line} class="sc-twins__value">
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

/** Two contacts side by side: what each says, what is kept of both, and the choice where only one value can stand. */
export function MergeView({ model, comparison }: { model: DuplicatesModel; comparison: Comparison }) {
  const translate = useTranslate();
  const denied = useDenied()('merge');
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const { keep, other, organizations, fromOther } = comparison;
  const differing = mergeFieldSchema.options.filter((field) => {
    const [one, another] = [mergeValue(keep, field), mergeValue(other, field)];
    return one !== another || field === 'name';
  });
  return (
    <section class="sc-twins__merge" aria-labelledby="merge-title">
      <h2 id="merge-title" ref={title} tabIndex={-1} class="sc-twins__title">
        {translate('duplicates.mergeTitle')}
      </h2>
      <p class="sc-twins__soft">{translate('duplicates.mergeText')}</p>
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
            {differing.map((field) => {
              const [one, another] = [mergeValue(keep, field), mergeValue(other, field)];
              const isOther = another !== '' && (fromOther.has(field) || one === '');
              const shown = (value: string, which: PlainMessageKey, isChosen: boolean, takesOther: boolean) =>
                one !== '' && another !== '' && one !== another ? (
                  <Choice
                    name={`merge-${field}`}
                    checked={isChosen}
                    label={`${translate(FIELDS[field])}: ${value} (${translate(which)})`}
                    onChoose={() => model.take(field, takesOther)}
                  >
                    {value}
                  </Choice>
                ) : (
                  <OutsideText>{value}</OutsideText>
                );
              return (
                <tr key={field}>
                  <th scope="row">{translate(FIELDS[field])}</th>
                  <td>{shown(one, 'duplicates.kept', !isOther, false)}</td>
                  <td>{shown(another, 'duplicates.merged', isOther, true)}</td>
                </tr>
              );
            })}
            {BOTH.map(([field, words]) => {
              const [one, another] = [linesOf(keep, field, organizations), linesOf(other, field, organizations)];
              if (one.length + another.length === 0) return undefined;
              return (
                <tr key={field}>
                  <th scope="row">
                    {translate(words)}
                    <div class="sc-twins__soft">{translate('duplicates.both')}</div>
                  </th>
                  <td>
                    <Lines lines={one} />
                  </td>
                  <td>
                    <Lines lines={another} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <div class="sc-twins__actions">
        <Button
          variant="primary"
          busy={model.merging.value}
          disabledBecause={denied}
          onClick={() => void model.merge()}
        >
          {translate('duplicates.merge')}
        </Button>
        <Button onClick={model.swap}>{translate('duplicates.swap')}</Button>
        <Button variant="plain" onClick={model.close}>
          {translate('common.cancel')}
        </Button>
      </div>
    </section>
  );
}
