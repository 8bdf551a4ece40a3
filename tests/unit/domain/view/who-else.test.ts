import { expect, it } from 'vitest';
import { whoElse } from '#lib/domain/view/who-else.ts';
import { card, idOf, match, participant, tabView } from '#tests/support/view-builders.ts';

const named = (number: number, name: string) => ({ id: idOf(number), name });

it('R22: offers others with the address, then people in copy, then the organization, each once and nobody who takes part', () => {
  const view = tabView({
    participants: [participant({ card: card(named(1, 'Hélène')) })],
    matches: [match(named(1, 'Hélène')), match(named(2, 'Paul'))],
    beside: [
      { key: 'mailto:ana@x.example', match: match(named(3, 'Ana')) },
      { key: 'mailto:paul@x.example', match: match(named(2, 'Paul')) },
    ],
    suggestions: [card(named(3, 'Ana')), card(named(4, 'Luc'))],
  });
  expect(whoElse(view).map((each) => each.card.name)).toEqual(['Paul', 'Ana', 'Luc']);
});
