import { ArrowLeft } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import { useComputed } from '@preact/signals';
import type { ReportEntriesModel } from '#lib/state/report-entries-model.ts';
import { ALL_GROUPS, ENTRY_ORDERS, type EntryOrder, type ReportWanted } from '#lib/state/report-route.ts';
import { FailureNotice } from '../confirmation/FailureNotice.tsx';
import { ReadOn } from '../list/ReadOn.tsx';
import { Field } from '../ui/Field.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Select } from '../ui/Select.tsx';
import '../ui/FieldGrid.css';
import { type PlainMessageKey, useLanguage } from '../ui/translation.ts';
import { EntryList } from './EntryList.tsx';
import { reportHref, wholeReport } from './report-links.ts';
import { groupWords, REPORT_TITLES, type ReportVoice } from './report-words.ts';

export interface ReportEntriesProps {
  model: ReportEntriesModel;
  wanted: ReportWanted & { group: string };
  /** The period and the filters, in words. */
  about: string;
  /** What the report calls the group, once it is counted. */
  name: string | undefined;
  voice: ReportVoice;
  now: number;
  onWanted: (wanted: ReportWanted) => void;
}

const ORDER_NAMES: Readonly<Record<EntryOrder, PlainMessageKey>> = {
  newest: 'reports.newest',
  oldest: 'reports.oldest',
  agent: 'reports.byEnteredBy',
};

/** The group's name as the report or its entries have it; until one has come, what its key says. */
function useGroupName({ model, wanted, name: counted, voice }: ReportEntriesProps): string {
  const { by, group } = wanted;
  const listed = useComputed(() => {
    const [entry] = model.entries.value;
    return entry && (by === 'topic' || by === 'organization' || by === 'contact' || by === 'agent')
      ? entry[by].name
      : undefined;
  }).value;
  if (group === ALL_GROUPS) return voice.translate('reports.allEntries');
  const name = counted ?? listed;
  return groupWords({ key: group, ...(name !== undefined && { name }) }, by, voice);
}

/** The entries behind one group of a report, with the ways to their contacts, organizations and tickets. */
export function ReportEntries(props: ReportEntriesProps) {
  const { model, wanted, about, now, onWanted } = props;
  const { translate } = useLanguage();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => void model.show(wanted), [model, wanted]);
  useEffect(() => () => model.leave(), [model]);
  // What was pressed is gone: one goes on reading at the title.
  useEffect(() => title.current?.focus(), [wanted.group]);
  const name = useGroupName(props);
  const entries = model.entries.value;
  const isReading = model.isReading.value;
  const order = wanted.order ?? 'newest';
  return (
    <div class="sc-report">
      <a class="sc-report__back" href={reportHref(wholeReport(wanted))}>
        <Icon icon={ArrowLeft} />
        {translate('reports.back')}
      </a>
      <header class="sc-report__head">
        <div>
          <h1 ref={title} tabIndex={-1} class="sc-page-title">
            {name}
          </h1>
          <p class="sc-report__about">{`${translate(REPORT_TITLES[wanted.subject][wanted.by])} · ${about}`}</p>
        </div>
        <Field label={translate('reports.order')} class="sc-report__order">
          {(control) => (
            <Select
              {...control}
              value={order}
              onValue={(value) =>
                onWanted({ ...wanted, order: ENTRY_ORDERS.find((each) => each === value) ?? 'newest' })
              }
            >
              {ENTRY_ORDERS.map((each) => (
                <option key={each} value={each}>
                  {translate(ORDER_NAMES[each])}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </header>
      <p class="sc-report__status" role="status">
        {isReading
          ? translate('reports.reading', { count: entries.length })
          : entries.length > 0
            ? translate('reports.listed', { count: entries.length })
            : translate('reports.noneListed')}
      </p>
      {model.failure.value ? <FailureNotice failure={model.failure.value} /> : undefined}
      {entries.length > 0 ? <EntryList label={name} entries={entries} now={now} /> : undefined}
      {model.isCut.value ? (
        <ReadOn
          said={translate('reports.cut', { count: entries.length })}
          isReading={isReading}
          onMore={() => void model.more()}
        />
      ) : undefined}
    </div>
  );
}
