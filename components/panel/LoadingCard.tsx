import { Skeleton } from '../ui/Skeleton.tsx';
import './LoadingCard.css';

/** Stands where the contact card will be while the page is read. */
export function LoadingCard({ label }: { label: string }) {
  return (
    <div class="sc-panel__section" role="status">
      <div class="sc-loading-card">
        <Skeleton width="40px" round />
        <div class="sc-loading-card__lines">
          <Skeleton width="60%" />
          <Skeleton width="80%" />
        </div>
      </div>
      <Skeleton width="90%" />
      <Skeleton width="40%" />
      <p class="sc-loading-card__text">{label}</p>
    </div>
  );
}
