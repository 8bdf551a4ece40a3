import type { MatchReason, MatchRule } from '#lib/domain/resolution/resolution.ts';
import type { PlainMessageKey, Translate } from '../ui/translation.ts';

const RULE: Readonly<Record<MatchRule, PlainMessageKey>> = {
  exact: 'resolution.ruleExact',
  'old-format': 'resolution.ruleOldFormat',
  'base-number': 'resolution.ruleBaseNumber',
  'national-digits': 'resolution.ruleNationalDigits',
};

function isMail({ key }: MatchReason): boolean {
  return key.startsWith('mailto:');
}

function ruleKey({ otherExtension, rule }: MatchReason): PlainMessageKey {
  return otherExtension ? 'resolution.ruleOtherExtension' : RULE[rule];
}

/** How it matched, alone: "same number". */
export function ruleWords(reason: MatchReason, translate: Translate): string {
  if (reason.rule !== 'exact') return translate(ruleKey(reason));
  return translate(isMail(reason) ? 'resolution.ruleSameMail' : 'resolution.ruleSameNumber');
}

/** "Matched by phone, exact". The key says which medium it was. */
export function matchSentence(reason: MatchReason, translate: Translate): string {
  return translate(isMail(reason) ? 'resolution.matchedByMail' : 'resolution.matchedByPhone', {
    rule: translate(ruleKey(reason)),
  });
}
