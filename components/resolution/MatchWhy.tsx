import { CircleQuestionMark } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Visibility } from '#lib/domain/record.ts';
import type { MatchReason } from '#lib/domain/resolution/resolution.ts';
import { COUNTRY_SOURCE } from '../interaction/address-words.ts';
import { countryName } from '../interaction/country-name.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { OutsideText } from '../ui/OutsideText.tsx';
import { useLanguage } from '../ui/translation.ts';
import { matchSentence } from './match-words.ts';
import './MatchWhy.css';

export interface MatchWhyProps {
  reason: MatchReason | undefined;
  visibility: Visibility;
  /** How many others hold the address (R13). */
  otherHolders: number;
  /** When and how it was associated; absent for one that is not. */
  association?: { origin: 'automatic' | 'manual'; at: number };
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** One line that says why this contact is shown, and behind its question mark the whole of it (R13). */
export function MatchWhy({ reason, visibility, otherHolders, association }: MatchWhyProps) {
  const { translate, locale } = useLanguage();
  const id = useId();
  const [open, setOpen] = useState(false);
  const how =
    association?.origin === 'manual' ? translate('resolution.addedByHand') : translate('resolution.addedAutomatically');
  const source = reason?.assumedCountry ? reason.countrySource : undefined;
  const when = association
    ? new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(association.at)
    : '';
  return (
    <div class="sc-why">
      <div class="sc-why__line">
        <span>
          {reason ? matchSentence(reason, translate) : how}
          {' · '}
          {translate(visibility === 'private' ? 'contact.private' : 'contact.public')}
        </span>
        <IconButton
          icon={CircleQuestionMark}
          size="small"
          label={translate('resolution.why')}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        />
      </div>
      <dl id={id} class="sc-why__facts" hidden={!open}>
        {reason ? (
          <>
            {reason.seenValue === '' ? undefined : (
              <Fact name={translate('resolution.seen')}>
                <OutsideText>{reason.seenValue}</OutsideText>
              </Fact>
            )}
            <Fact name={translate('resolution.onRecord')}>
              <OutsideText>{reason.matchedValue}</OutsideText>
            </Fact>
            {source && source !== 'number' ? (
              <Fact name={translate('resolution.country')}>
                {translate('resolution.countryAssumed', {
                  country: countryName(reason.assumedCountry!, locale),
                  source: translate(COUNTRY_SOURCE[source]),
                })}
              </Fact>
            ) : undefined}
            <Fact name={translate('resolution.others')}>
              {translate('resolution.othersCount', { count: otherHolders })}
            </Fact>
          </>
        ) : undefined}
        {association ? (
          <Fact name={translate('resolution.association')}>
            {translate(association.origin === 'manual' ? 'resolution.whenByHand' : 'resolution.whenAutomatically', {
              when,
            })}
          </Fact>
        ) : undefined}
      </dl>
    </div>
  );
}
