import './Skeleton.css';

/** A grey bar where text will be. Width in any CSS length. The region around it carries `aria-busy` and the words. */
export function Skeleton({ width, round }: { width: string; round?: boolean }) {
  return <span class={round ? 'sc-skeleton sc-skeleton--round' : 'sc-skeleton'} style={{ width }} aria-hidden="true" />;
}
