import { ChartColumn } from 'lucide';
import { type ReportWanted, usualReport } from '#lib/state/report-route.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Button } from '../ui/Button.tsx';
import { useTranslate } from '../ui/translation.ts';
import { overPeriod, unfiltered } from './report-links.ts';

export interface ReportEmptyProps {
  wanted: ReportWanted;
  onWanted: (wanted: ReportWanted) => void;
}

/** What stands where a report counted nothing: why, and the one thing to do next. */
export function ReportEmpty({ wanted, onWanted }: ReportEmptyProps) {
  const translate = useTranslate();
  const { subject, kind, agent, topic, organization, period } = wanted;
  const isOwed = subject === 'follow-ups';
  if ([kind, agent, topic, organization].some((filter) => filter !== undefined)) {
    return (
      <EmptyState
        icon={ChartColumn}
        title={translate('reports.noneFilters')}
        actions={
          <Button variant="primary" onClick={() => onWanted(unfiltered(wanted))}>
            {translate('reports.dropFilters')}
          </Button>
        }
      />
    );
  }
  if (period !== 'all') {
    return (
      <EmptyState
        icon={ChartColumn}
        title={translate(isOwed ? 'reports.noOwedPeriod' : 'reports.nonePeriod')}
        actions={
          <Button variant="primary" onClick={() => onWanted(overPeriod(wanted, 'all'))}>
            {translate('reports.showAll')}
          </Button>
        }
      />
    );
  }
  return (
    <EmptyState
      icon={ChartColumn}
      title={translate(isOwed ? 'reports.noOwed' : 'reports.none')}
      actions={
        isOwed ? (
          <Button onClick={() => onWanted(usualReport('entries'))}>{translate('reports.loggedEntries')}</Button>
        ) : undefined
      }
    >
      {translate(isOwed ? 'reports.noOwedText' : 'reports.noneText')}
    </EmptyState>
  );
}
