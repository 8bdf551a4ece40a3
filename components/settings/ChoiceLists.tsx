import { Plus } from 'lucide';
import { useState } from 'preact/hooks';
import { DEFAULT_LISTS } from '#lib/domain/definition/default-lists.ts';
import { type ChoiceDefinition, type ChoiceList, choiceListSchema } from '#lib/domain/definition/definition.ts';
import type { DefinitionsModel } from '#lib/state/definitions-model.ts';
import { FailureNotice } from '../confirmation/FailureNotice.tsx';
import { useChoiceName } from '../definition/choices.ts';
import { useDenied } from '../rights/rights.ts';
import { Button } from '../ui/Button.tsx';
import { Chip } from '../ui/Chip.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Field } from '../ui/Field.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { type PlainMessageKey, useTranslate } from '../ui/translation.ts';
import './ChoiceLists.css';

const TITLES: Readonly<Record<ChoiceList, PlainMessageKey>> = {
  'organization-type': 'lists.organizationType',
  'address-type': 'lists.addressType',
  'address-label': 'lists.addressLabel',
  network: 'lists.network',
  health: 'field.health',
  tier: 'field.tier',
  industry: 'field.industry',
  topic: 'lists.topic',
};

interface Entry {
  code: string;
  retired: boolean;
  /** A policy says so. */
  fixed: boolean;
}

/** All choices of a list, retired ones too: the built-in ones first, then the team's in their order. */
function entriesOf(list: ChoiceList, model: DefinitionsModel): Entry[] {
  const own = model.definitions.value
    .filter((each): each is ChoiceDefinition => each.kind === 'choice' && each.list === list)
    .toSorted((one, other) => one.position - other.position);
  const retired = new Set(own.filter((each) => each.retired).map(({ code }) => code));
  const codes = new Set([...DEFAULT_LISTS[list], ...own.map(({ code }) => code)]);
  const fixed = new Set(own.filter((each) => each.fixed).map(({ code }) => code));
  return [...codes].map((code) => ({ code, retired: retired.has(code), fixed: fixed.has(code) }));
}

interface RowProps {
  list: ChoiceList;
  entry: Entry;
  model: DefinitionsModel;
  denied: string | undefined;
}

function Row({ list, entry, model, denied: deniedToAll }: RowProps) {
  const translate = useTranslate();
  const denied = entry.fixed ? translate('attributes.fixed') : deniedToAll;
  const name = useChoiceName()(list, entry.code);
  const [typed, setTyped] = useState<string>();
  const rename = async () => {
    const wanted = typed?.trim() ?? '';
    if (wanted === '' || wanted === name || (await model.saveChoice({ list, code: entry.code, name: wanted }))) {
      setTyped(undefined);
    }
  };
  if (typed !== undefined) {
    return (
      <form
        class="sc-choices__row"
        onSubmit={(event) => {
          event.preventDefault();
          void rename();
        }}
      >
        <Field label={translate('lists.nameOf', { name })} hideLabel>
          {(control) => (
            <TextInput
              {...control}
              ref={(input) => input?.focus()}
              autocapitalize="sentences"
              maxLength={60}
              value={typed}
              onValue={setTyped}
            />
          )}
        </Field>
        <Button type="submit" size="small" variant="primary">
          {translate('record.save')}
        </Button>
        <Button size="small" variant="plain" onClick={() => setTyped(undefined)}>
          {translate('common.cancel')}
        </Button>
      </form>
    );
  }
  return (
    <div class="sc-choices__row">
      <span class="sc-choices__name">
        {name} {entry.retired ? <Chip>{translate('lists.retired')}</Chip> : undefined}
      </span>
      <Button
        size="small"
        variant="plain"
        aria-label={`${translate('lists.rename')}: ${name}`}
        disabledBecause={denied}
        onClick={() => setTyped(name)}
      >
        {translate('lists.rename')}
      </Button>
      <Button
        size="small"
        variant="plain"
        aria-label={`${translate(entry.retired ? 'lists.bringBack' : 'lists.retire')}: ${name}`}
        disabledBecause={denied}
        onClick={() => void model.saveChoice({ list, code: entry.code, retired: !entry.retired })}
      >
        {translate(entry.retired ? 'lists.bringBack' : 'lists.retire')}
      </Button>
    </div>
  );
}

function List({ list, model }: { list: ChoiceList; model: DefinitionsModel }) {
  const translate = useTranslate();
  const denied = useDenied()('definitions.edit');
  const [typed, setTyped] = useState('');
  const add = async () => {
    if (typed.trim() !== '' && (await model.addChoice(list, typed.trim()))) setTyped('');
  };
  return (
    <>
      <ul>
        {entriesOf(list, model).map((entry) => (
          <li key={entry.code}>
            <Row list={list} entry={entry} model={model} denied={denied} />
          </li>
        ))}
      </ul>
      <form
        class="sc-choices__add"
        onSubmit={(event) => {
          event.preventDefault();
          if (denied === undefined) void add();
        }}
      >
        <Field label={translate('lists.newChoice')}>
          {(control) => (
            <TextInput {...control} autocapitalize="sentences" maxLength={60} value={typed} onValue={setTyped} />
          )}
        </Field>
        <Button type="submit" icon={Plus} disabledBecause={denied}>
          {translate('settings.add')}
        </Button>
      </form>
    </>
  );
}

/**
 * The lists that forms offer (R41, R42): choices are added, renamed and retired. A retired one is offered no more, and
 * every record that has it keeps it.
 */
export function ChoiceLists({ model }: { model: DefinitionsModel }) {
  const translate = useTranslate();
  return (
    <section class="sc-settings__part" aria-labelledby="settings-lists">
      <h2 id="settings-lists">{translate('lists.title')}</h2>
      <p class="sc-settings__why">{translate('lists.why')}</p>
      {model.failure.value ? <FailureNotice failure={model.failure.value} /> : undefined}
      {choiceListSchema.options.map((list) => (
        <Disclosure key={list} summary={translate(TITLES[list])}>
          <List list={list} model={model} />
        </Disclosure>
      ))}
    </section>
  );
}
