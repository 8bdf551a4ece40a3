import type { ComponentChildren } from 'preact';
import { classNames } from './class-names.ts';
import './OutsideText.css';

export interface OutsideTextProps {
  children: ComponentChildren;
  /** Keeps it on one line and cuts it with an ellipsis; `title` shows the whole on hover. */
  oneLine?: boolean;
  title?: string;
  class?: string;
}

/**
 * Text that came from outside (a name, a title, an address): its direction is its own and does not disturb the
 * line around it, and a long run without blanks breaks instead of widening the page.
 */
export function OutsideText({ children, oneLine, title, class: className }: OutsideTextProps) {
  return (
    <bdi class={classNames('sc-outside-text', oneLine && 'sc-outside-text--one-line', className)} title={title}>
      {children}
    </bdi>
  );
}
