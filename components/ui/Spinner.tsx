import { classNames } from './class-names.ts';
import './Spinner.css';

/** A small turning ring. Says `label` to screen readers; without it, it is decoration beside a text that says so. */
export function Spinner({ label, class: className }: { label?: string; class?: string }) {
  return (
    <span
      class={classNames('sc-spinner', className)}
      {...(label ? { role: 'status', 'aria-label': label } : { 'aria-hidden': true })}
    />
  );
}
