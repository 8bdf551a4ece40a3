import type { ContactMatch } from './contact-card.ts';
import type { TabView } from './tab-view.ts';

/**
 * Who may be meant beside those who already take part: others who hold the address, then holders of the page's other
 * addresses, people in copy among them, then the organization's people (R22). Each once.
 */
export function whoElse({
  participants,
  matches,
  beside = [],
  suggestions,
}: Pick<TabView, 'participants' | 'matches' | 'beside' | 'suggestions'>): ContactMatch[] {
  const known = new Set(participants.map(({ card }) => card.id));
  const offered = [...matches, ...beside.map(({ match }) => match), ...suggestions.map((card) => ({ card }))];
  return offered.filter(({ card }) => {
    const isNew = !known.has(card.id);
    known.add(card.id);
    return isNew;
  });
}
