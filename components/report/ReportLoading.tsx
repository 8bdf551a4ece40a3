import type { ReportSubject } from '#lib/domain/report/report-terms.ts';
import { Skeleton } from '../ui/Skeleton.tsx';
import { TILES } from './ReportTiles.tsx';

/** Stands where the first report will be, of about its shape, so that little moves when it comes. */
export function ReportLoading({ subject }: { subject: ReportSubject }) {
  return (
    <div class="sc-report__body" aria-hidden="true">
      <div class="sc-report__tiles">
        {TILES[subject].map((column) => (
          <div key={column} class="sc-report__tile">
            <Skeleton width="50%" />
            <p class="sc-report__later" />
          </div>
        ))}
      </div>
      <div class="sc-report__pictures">
        {['groups', 'time'].map((picture) => (
          <div key={picture} class="sc-figure sc-report__loading">
            <Skeleton width="30%" />
            <Skeleton width="90%" />
            <Skeleton width="80%" />
            <Skeleton width="60%" />
          </div>
        ))}
      </div>
    </div>
  );
}
