import type { Contact } from '#lib/domain/contact/contact.ts';
import { useChoiceName } from '../definition/choices.ts';
import { OutsideText } from '../ui/OutsideText.tsx';
import { useLanguage } from '../ui/translation.ts';
import { languageName } from './edit/LanguageSelect.tsx';
import { timeIn } from './edit/TimeZoneSelect.tsx';
import '../ui/FieldGrid.css';

/** What is known of a contact beside its addresses, to read; what is unknown is left out. */
export function AboutFacts({ contact, now = Date.now() }: { contact: Contact; now?: number }) {
  const { translate, locale } = useLanguage();
  const nameOf = useChoiceName();
  const { givenName, familyName, language, timeZone, socialIds, visibility, doNotCall } = contact;
  const there = timeZone && timeIn(timeZone, locale, now);
  return (
    <dl class="sc-facts">
      {givenName ? (
        <>
          <dt>{translate('quickAdd.givenName')}</dt>
          <dd>
            <OutsideText>{givenName}</OutsideText>
          </dd>
        </>
      ) : undefined}
      {familyName ? (
        <>
          <dt>{translate('quickAdd.familyName')}</dt>
          <dd>
            <OutsideText>{familyName}</OutsideText>
          </dd>
        </>
      ) : undefined}
      {language ? (
        <>
          <dt>{translate('field.language')}</dt>
          <dd>{languageName(language, locale)}</dd>
        </>
      ) : undefined}
      {timeZone ? (
        <>
          <dt>{translate('field.timeZone')}</dt>
          <dd>
            {timeZone.replaceAll('_', ' ')}
            {there ? ` · ${translate('contactPage.timeThere', { time: there })}` : ''}
          </dd>
        </>
      ) : undefined}
      {socialIds.map(({ network, value }) => (
        <>
          <dt>{network ? nameOf('network', network) : translate('field.socialIds')}</dt>
          <dd>
            <OutsideText>{value}</OutsideText>
          </dd>
        </>
      ))}
      <dt>{translate('quickAdd.visibility')}</dt>
      <dd>{translate(visibility === 'private' ? 'quickAdd.onlyMe' : 'quickAdd.everyone')}</dd>
      {doNotCall ? (
        <>
          <dt>{translate('contact.doNotCall')}</dt>
          <dd>{translate('record.yes')}</dd>
        </>
      ) : undefined}
    </dl>
  );
}
