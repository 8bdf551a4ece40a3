import type { ComponentChildren } from 'preact';
import { classNames } from './class-names.ts';
import { Icon, type IconData } from './Icon.tsx';
import './Chip.css';

/** How a chip or notice reads: never by colour alone, so give it words, and a picture where it warns. */
export type Tone = 'neutral' | 'accent' | 'ok' | 'warn' | 'danger';

export interface ChipProps {
  tone?: Tone;
  icon?: IconData;
  title?: string;
  children: ComponentChildren;
}

/** A short fact in a rounded frame. Not pressable. */
export function Chip({ tone = 'neutral', icon, title, children }: ChipProps) {
  return (
    <span class={classNames('sc-chip', `sc-chip--${tone}`)} title={title}>
      {icon ? <Icon icon={icon} size={14} /> : undefined}
      <span class="sc-chip__text">{children}</span>
    </span>
  );
}
