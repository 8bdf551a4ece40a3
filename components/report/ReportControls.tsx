import type { DayRange } from '#lib/domain/report/period.ts';
import { REPORT_GROUPINGS, REPORT_SUBJECTS } from '#lib/domain/report/report-terms.ts';
import { type ReportWanted, usualReport } from '#lib/state/report-route.ts';
import { Field } from '../ui/Field.tsx';
import { RadioGroup } from '../ui/RadioGroup.tsx';
import { Select } from '../ui/Select.tsx';
import { useTranslate } from '../ui/translation.ts';
import { PeriodPicker } from './PeriodPicker.tsx';
import { ReportFilters, type ReportFiltersProps } from './ReportFilters.tsx';
import { GROUPING_NAMES } from './report-words.ts';

export interface ReportControlsProps extends ReportFiltersProps {
  /** The days of the period as it is now. */
  days: DayRange;
}

/** The same report without what only holds for the former figures: how it was sorted. */
function unsorted({ sort: _sort, ...wanted }: ReportWanted): ReportWanted {
  return wanted;
}

/** Says what is counted, by what, over which days, and which of it. */
export function ReportControls(props: ReportControlsProps) {
  const { wanted, days, onWanted } = props;
  const translate = useTranslate();
  return (
    <div class="sc-report__controls">
      <RadioGroup
        label={translate('reports.what')}
        hideLabel
        value={wanted.subject}
        onValue={(subject) => onWanted(usualReport(subject))}
        choices={REPORT_SUBJECTS.map((subject) => ({
          value: subject,
          label: translate(subject === 'entries' ? 'reports.loggedEntries' : 'reports.openFollowUps'),
        }))}
      />
      <div class="sc-report__fields">
        <Field label={translate('reports.by')}>
          {(control) => (
            <Select
              {...control}
              value={wanted.by}
              onValue={(value) => {
                const by = REPORT_GROUPINGS.find((each) => each === value);
                if (by) onWanted({ ...unsorted(wanted), by });
              }}
            >
              {REPORT_GROUPINGS.map((by) => (
                <option key={by} value={by}>
                  {translate(GROUPING_NAMES[by])}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <PeriodPicker
          wanted={wanted}
          days={days}
          onWanted={(period) => {
            const { period: _period, from: _from, to: _to, ...others } = wanted;
            onWanted({ ...others, ...period });
          }}
        />
        <div class="sc-report__filters" role="group" aria-label={translate('reports.filters')}>
          <ReportFilters {...props} />
        </div>
      </div>
    </div>
  );
}
