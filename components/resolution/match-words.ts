import type { MatchReason, MatchRule } from '#lib/domain/resolution/resolution.ts';
import type { PlainMessageKey, Translate } from '../ui/translation.ts';

/** How an address matched, in words (R13). */
export const RULE: Readonly<Record<MatchRule, PlainMessageKey>> = {
  exact: 'resolution.ruleExact',
  'old-format': 'resolution.ruleOldFormat',
  'base-number': 'resolution.ruleBaseNumber',
  'national-digits': 'resolution.ruleNationalDigits',
};

/** How it matched, alone: "exact". */
export function ruleWords(reason: MatchReason, translate: Translate): string {
  return translate(reason.otherExtension ? 'resolution.ruleOtherExtension' : RULE[reason.rule]);
}

/** "Matched by phone, exact". The key says which medium it was. */
export function matchSentence(reason: MatchReason, translate: Translate): string {
  return translate(reason.key.startsWith('mailto:') ? 'resolution.matchedByMail' : 'resolution.matchedByPhone', {
    rule: ruleWords(reason, translate),
  });
}
