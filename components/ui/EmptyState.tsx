import type { ComponentChildren } from 'preact';
import { Icon, type IconData } from './Icon.tsx';
import './EmptyState.css';

export interface EmptyStateProps {
  icon: IconData;
  title: string;
  /** What it means and what to do, in a sentence or two. */
  children?: ComponentChildren;
  /** The next action, as buttons. */
  actions?: ComponentChildren;
}

/** What stands where there is nothing to show: why, and the one thing to do next. */
export function EmptyState({ icon, title, children, actions }: EmptyStateProps) {
  return (
    <div class="sc-empty">
      <span class="sc-empty__picture">
        <Icon icon={icon} size={20} />
      </span>
      <h2 class="sc-empty__title">{title}</h2>
      {children ? <div class="sc-empty__text">{children}</div> : undefined}
      {actions ? <div class="sc-empty__actions">{actions}</div> : undefined}
    </div>
  );
}
