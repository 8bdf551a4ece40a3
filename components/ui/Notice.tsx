import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide';
import type { ComponentChildren } from 'preact';
import { classNames } from './class-names.ts';
import { Icon } from './Icon.tsx';
import './Notice.css';

const PICTURES = { info: Info, ok: CircleCheck, warn: TriangleAlert, danger: CircleAlert };

export interface NoticeProps {
  tone: 'info' | 'ok' | 'warn' | 'danger';
  /** What happened, in a few words. */
  title: string;
  /** What was kept and what to do next. */
  children?: ComponentChildren;
  actions?: ComponentChildren;
  /** Announced when it appears: for the answer to something the reader did. */
  announce?: boolean;
}

/** Something the reader has to know: what happened, what was kept, what to do. */
export function Notice({ tone, title, children, actions, announce }: NoticeProps) {
  return (
    <div class={classNames('sc-notice', `sc-notice--${tone}`)} role={announce ? 'alert' : undefined}>
      <Icon icon={PICTURES[tone]} class="sc-notice__icon" />
      <div class="sc-notice__body">
        <p class="sc-notice__title">{title}</p>
        {children ? <div class="sc-notice__text">{children}</div> : undefined}
        {actions ? <div class="sc-notice__actions">{actions}</div> : undefined}
      </div>
    </div>
  );
}
