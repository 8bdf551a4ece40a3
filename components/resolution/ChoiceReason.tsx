import type { AddressKey } from '#lib/domain/address/parsed-address.ts';
import type { Visibility } from '#lib/domain/record.ts';
import type { MatchReason } from '#lib/domain/resolution/resolution.ts';
import { OutsideText } from '../ui/OutsideText.tsx';
import { useTranslate } from '../ui/translation.ts';
import { ruleWords } from './match-words.ts';

export interface ChoiceReasonProps {
  reason: MatchReason;
  visibility: Visibility;
  /** Key of the address that stands above the list. */
  seenKey?: AddressKey;
}

/** Public or private, then by which rule and value it matched (R13), unless that is exactly what stands above. */
export function ChoiceReason({ reason, visibility, seenKey }: ChoiceReasonProps) {
  const translate = useTranslate();
  const isAsAbove = reason.rule === 'exact' && reason.key === seenKey;
  return (
    <>
      {translate(visibility === 'private' ? 'contact.private' : 'contact.public')}
      {isAsAbove ? undefined : (
        <>
          {' · '}
          {ruleWords(reason, translate)}
          {' · '}
          <OutsideText class="sc-choice__value">{reason.matchedValue}</OutsideText>
        </>
      )}
    </>
  );
}
