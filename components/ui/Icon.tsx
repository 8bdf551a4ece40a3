import type { IconNode } from 'lucide';
import { createElement } from 'preact';
import { classNames } from './class-names.ts';
import './Icon.css';

/** A picture as data: tags with attributes on a 24 × 24 grid, as the package `lucide` exports them. */
export type IconData = IconNode;

export interface IconProps {
  icon: IconData;
  /** What the picture says. Without it the picture is decoration and hidden from screen readers. */
  label?: string;
  /** Side in pixels; 16 when absent. */
  size?: 14 | 16 | 20 | 32;
  class?: string;
}

/** Draws one picture in the colour of the text around it. */
export function Icon({ icon, label, size = 16, class: className }: IconProps) {
  return (
    <svg
      class={classNames('sc-icon', className)}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      {label ? <title>{label}</title> : undefined}
      {icon.map(([tag, attributes]) => createElement(tag, { ...attributes }))}
    </svg>
  );
}
