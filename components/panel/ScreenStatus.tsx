import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { TabView } from '#lib/domain/view/tab-view.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';

export interface ScreenStatusProps {
  root: RefObject<HTMLElement | null>;
  /** Nothing while it is of another tab. */
  view: TabView | undefined;
  screenKind: string;
  /** What the page shows is in sight, and nothing opened above it. */
  isPage: boolean;
}

/** Who takes part, each with their organization; nothing where nobody does. */
function peopleOf({ participants }: TabView): string {
  return participants
    .map(({ card }) => (card.organization ? `${card.name}, ${card.organization.name}` : card.name))
    .join('; ');
}

/** What the screen says of itself at its head. */
function headingOf(panel: HTMLElement | null): string {
  const main = panel?.querySelector('main');
  const heading = main?.querySelector('.sc-panel__heading, .sc-empty__title') ?? main?.querySelector('h2');
  return heading?.textContent ?? '';
}

/**
 * Says aloud what a look at the panel tells, also while the focus is in the host page: who it is, or else the heading
 * of what is shown. The same words about another interaction are said again.
 */
export function ScreenStatus({ root, view, screenKind, isPage }: ScreenStatusProps) {
  const [said, setSaid] = useState('');
  useLayoutEffect(() => {
    if (!view || !isPage || screenKind === 'looking' || screenKind === '') setSaid('');
    else setSaid(peopleOf(view) || headingOf(root.current));
  });
  return (
    <div role="status">
      <VisuallyHidden>
        <span key={view?.interaction?.key}>{said}</span>
      </VisuallyHidden>
    </div>
  );
}
