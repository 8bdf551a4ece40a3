import { useState } from 'preact/hooks';
import { ENTRY_KIND_CODES } from '#lib/domain/interaction/entry-limits.ts';
import type { GroupName } from '#lib/domain/report/group-entry.ts';
import type { ReportChoices } from '#lib/state/report-facets.ts';
import type { ReportWanted } from '#lib/state/report-route.ts';
import { ENTRY_KINDS } from '../interaction/log/entry-kind.ts';
import { Combobox } from '../ui/Combobox.tsx';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { useTranslate } from '../ui/translation.ts';

export interface ReportFiltersProps {
  wanted: ReportWanted;
  choices: ReportChoices;
  /** What the topic and the organization that are filtered by are called, where they are not among the choices. */
  filtered: { topic?: string; organization?: string };
  onWanted: (wanted: ReportWanted) => void;
}

/** As many organizations as are suggested at a time; typing narrows them. */
const MOST_SUGGESTED = 30;

/** A report with one filter more, another one, or one less. */
function withFilter(
  wanted: ReportWanted,
  name: 'kind' | 'agent' | 'topic' | 'organization',
  value: string | undefined,
): ReportWanted {
  const { [name]: _former, ...others } = wanted;
  return value ? { ...others, [name]: value } : others;
}

interface KeySelectProps {
  label: string;
  any: string;
  chosen: string | undefined;
  /** What is chosen is called when it is not among the choices. */
  chosenName: string | undefined;
  choices: readonly GroupName[];
  onChoose: (key: string | undefined) => void;
}

function KeySelect({ label, any, chosen, chosenName, choices, onChoose }: KeySelectProps) {
  const isListed = chosen === undefined || choices.some(({ key }) => key === chosen);
  return (
    <Field label={label}>
      {(control) => (
        <Select {...control} value={chosen ?? ''} onValue={(key) => onChoose(key || undefined)}>
          <option value="">{any}</option>
          {isListed ? undefined : <option value={chosen}>{chosenName ?? chosen}</option>}
          {choices.map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

/** Which entries a report counts: of which kind, agent, topic, organization. It offers what there is in the period. */
export function ReportFilters({ wanted, choices, filtered, onWanted }: ReportFiltersProps) {
  const translate = useTranslate();
  const [typed, setTyped] = useState('');
  const { organization } = wanted;
  const chosen = choices.organizations.find(({ key }) => key === organization);
  const folded = typed.trim().toLocaleLowerCase();
  const options = choices.organizations
    .filter(({ name }) => name?.toLocaleLowerCase().includes(folded))
    .slice(0, MOST_SUGGESTED)
    .map(({ key, name }) => ({ value: key, label: name ?? key }));
  return (
    <>
      <Field label={translate('log.kind')}>
        {(control) => (
          <Select
            {...control}
            value={wanted.kind ?? ''}
            onValue={(kind) => onWanted(withFilter(wanted, 'kind', kind || undefined))}
          >
            <option value="">{translate('reports.anyKind')}</option>
            {ENTRY_KIND_CODES.map((kind) => (
              <option key={kind} value={kind}>
                {translate(ENTRY_KINDS[kind].name)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <KeySelect
        label={translate('reports.byAgent')}
        any={translate('reports.anyAgent')}
        chosen={wanted.agent}
        chosenName={undefined}
        choices={choices.agents}
        onChoose={(key) => onWanted(withFilter(wanted, 'agent', key))}
      />
      <KeySelect
        label={translate('reports.byTopic')}
        any={translate('reports.anyTopic')}
        chosen={wanted.topic}
        chosenName={filtered.topic}
        choices={choices.topics}
        onChoose={(key) => onWanted(withFilter(wanted, 'topic', key))}
      />
      <Combobox
        label={translate('reports.byOrganization')}
        placeholder={translate('reports.anyOrganization')}
        chosen={
          organization === undefined
            ? undefined
            : { value: organization, label: chosen?.name ?? filtered.organization ?? organization }
        }
        text={typed}
        onText={(text) => {
          setTyped(text);
          if (organization !== undefined) onWanted(withFilter(wanted, 'organization', undefined));
        }}
        onChoose={({ value }) => {
          setTyped('');
          onWanted(withFilter(wanted, 'organization', value));
        }}
        onClear={() => {
          setTyped('');
          onWanted(withFilter(wanted, 'organization', undefined));
        }}
        clearLabel={translate('reports.clearOrganization')}
        options={options}
        emptyText={translate('reports.noSuch')}
      />
    </>
  );
}
