import { ambiguousView, proposedView, rankedMail, reason } from '../view-builders.ts';
import { awa, helene, paul, threeMatches } from './people.ts';
import type { Scene } from './scenes.ts';

/** One who may be meant, or several to choose from. */
export const choiceScenes: Readonly<Record<string, Scene>> = {
  'proposed-forward': {
    view: proposedView(
      { card: helene, reason: reason() },
      {
        addresses: [
          rankedMail('helene.riviere@notaires-riviere.example', {
            role: 'forwarded',
            proposedBecause: 'forward',
            mayAssociate: false,
          }),
        ],
      },
    ),
  },
  'proposed-alone': { view: proposedView({ card: helene, reason: reason() }, { interaction: undefined }) },
  choose: { view: ambiguousView(threeMatches) },
  'choose-shared': {
    view: ambiguousView(
      [
        { card: helene, reason: reason() },
        { card: paul, reason: reason({ rule: 'base-number', matchedValue: '01 42 68 53 00 poste 12' }) },
      ],
      {},
      true,
    ),
  },
  'choose-shared-across': {
    view: ambiguousView(
      [
        { card: helene, reason: reason() },
        { card: awa, reason: reason() },
        { card: paul, reason: reason() },
      ],
      {},
      true,
    ),
  },
};
