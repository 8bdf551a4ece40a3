import { Download, Printer } from 'lucide';
import { useEffect, useMemo } from 'preact/hooks';
import { daysOfPeriod } from '#lib/domain/report/period.ts';
import { weekRuleOf } from '#lib/domain/report/week-rule.ts';
import type { ReportEntriesModel } from '#lib/state/report-entries-model.ts';
import type { ReportFileWords } from '#lib/state/report-file.ts';
import type { ReportModel, ShownReport } from '#lib/state/report-model.ts';
import type { ReportRow } from '#lib/domain/report/tally.ts';
import type { ReportWanted } from '#lib/state/report-route.ts';
import { FailureNotice } from '../confirmation/FailureNotice.tsx';
import { useDenied } from '../rights/rights.ts';
import { Button } from '../ui/Button.tsx';
import { classNames } from '../ui/class-names.ts';
import { useLanguage } from '../ui/translation.ts';
import { ReportControls } from './ReportControls.tsx';
import { ReportEmpty } from './ReportEmpty.tsx';
import { ReportEntries } from './ReportEntries.tsx';
import { ReportFigures, rowsInOrder } from './ReportFigures.tsx';
import { ReportLoading } from './ReportLoading.tsx';
import { ReportStatus } from './ReportStatus.tsx';
import { aboutReport } from './report-about.ts';
import { wholeReport } from './report-links.ts';
import { GROUPING_NAMES, groupWords, REPORT_TITLES, type ReportVoice } from './report-words.ts';
import './Report.css';
import './ReportPrint.css';

export interface ReportsPageProps {
  model: ReportModel;
  entries: ReportEntriesModel;
  /** What the address bar asks for. */
  wanted: ReportWanted;
  now: () => number;
  /** `replace` keeps Back from stopping at every filter. */
  onWanted: (wanted: ReportWanted, replace: boolean) => void;
  /** Saves a report as CSV. */
  onSave: (report: ShownReport, rows: readonly ReportRow[], words: ReportFileWords) => void;
  onPrint: () => void;
}

/** The names of a report's columns and rows as its file has them. */
function fileWords({ by }: ShownReport, voice: ReportVoice): ReportFileWords {
  const { translate } = voice;
  return {
    headers: [
      translate(GROUPING_NAMES[by]),
      translate('reports.entries'),
      translate('reports.interactions'),
      translate('reports.durationSeconds'),
      translate('reports.meanSeconds'),
      translate('reports.open'),
      translate('reports.overdue'),
    ],
    total: translate('reports.total'),
    nameOf: (row) => groupWords(row, by, voice),
  };
}

/** Reports: what was logged and what is owed, counted by group and over time; or the entries of one of the groups. */
export function ReportsPage(props: ReportsPageProps) {
  const { model, wanted, now, onWanted } = props;
  const { translate, locale } = useLanguage();
  const denied = useDenied()('interchange');
  const voice = useMemo<ReportVoice>(() => ({ translate, locale, week: weekRuleOf(locale) }), [translate, locale]);
  const { entries } = props;
  // Beside a list the report is counted as well, for the names of its filters and the way back; but not at the same time.
  const isListing = wanted.group !== undefined && entries.isReading.value;
  useEffect(() => {
    if (!isListing) void model.show(wholeReport(wanted));
  }, [model, wanted, isListing]);
  useEffect(() => () => model.cancel(), [model]);

  const days = daysOfPeriod(wanted, now(), voice.week);
  const names = { choices: model.choices.value, filtered: model.filtered.value, voice };
  const about = aboutReport(wanted, days, names);
  if (wanted.group !== undefined) {
    return (
      <ReportEntries
        model={entries}
        wanted={{ ...wanted, group: wanted.group }}
        about={about}
        name={model.report.value?.rows.find(({ key }) => key === wanted.group)?.name}
        voice={voice}
        now={now()}
        onWanted={(next) => onWanted(next, true)}
      />
    );
  }

  const report = model.report.value;
  const progress = model.progress.value;
  const isReading = progress.step === 'reading';
  const isWanted = report?.subject === wanted.subject && report.by === wanted.by;
  const isEmpty = report?.totals.entries === 0;
  return (
    <div class="sc-report">
      <header class="sc-report__head">
        <h1 class="sc-page-title">{translate('reports.title')}</h1>
        <div class="sc-report__actions">
          <Button
            icon={Download}
            aria-label={translate('reports.csvLabel')}
            disabledBecause={denied}
            onClick={() => {
              if (report && isWanted) {
                props.onSave(report, rowsInOrder(report, wanted, voice), fileWords(report, voice));
              }
            }}
          >
            {translate('reports.csv')}
          </Button>
          <Button icon={Printer} onClick={props.onPrint}>
            {translate('reports.print')}
          </Button>
        </div>
      </header>
      <ReportControls
        wanted={wanted}
        days={days}
        choices={names.choices}
        filtered={names.filtered}
        onWanted={(next) => onWanted(next, true)}
      />
      <div class="sc-report__title">
        <div>
          <h2>{translate(REPORT_TITLES[wanted.subject][wanted.by])}</h2>
          <p class="sc-report__about">{about}</p>
        </div>
        <ReportStatus
          progress={progress}
          countedAt={report?.countedAt}
          isStale={model.isStale.value}
          onStop={model.cancel}
          onAgain={() => void model.reload()}
        />
        <p class="sc-report__on-paper">
          {translate('reports.printedOn', {
            time: new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(now()),
          })}
        </p>
      </div>
      {model.failure.value ? <FailureNotice failure={model.failure.value} /> : undefined}
      {report === undefined && isReading ? <ReportLoading subject={wanted.subject} /> : undefined}
      {report && progress.step !== 'stopped' ? (
        <section
          class={classNames('sc-report__body', isReading && 'sc-report__body--old')}
          aria-label={translate('reports.figures')}
          aria-busy={isReading || undefined}
        >
          {isEmpty && !isReading ? (
            <ReportEmpty wanted={wanted} onWanted={(next) => onWanted(next, false)} />
          ) : (
            <ReportFigures
              report={report}
              wanted={{ ...wanted, subject: report.subject, by: report.by }}
              voice={voice}
              onWanted={(next) => onWanted(next, true)}
            />
          )}
        </section>
      ) : undefined}
    </div>
  );
}
