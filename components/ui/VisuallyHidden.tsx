import type { ComponentChildren } from 'preact';
import './VisuallyHidden.css';

/** Text for screen readers alone. */
export function VisuallyHidden({ children }: { children: ComponentChildren }) {
  return <span class="sc-visually-hidden">{children}</span>;
}
