import type { Entry } from '#lib/domain/interaction/entry.ts';
import { OutsideText } from '../../ui/OutsideText.tsx';
import { type PlainMessageKey, useLanguage } from '../../ui/translation.ts';
import { momentWords } from './moment-words.ts';

const NAMED: readonly (readonly ['salesperson' | 'salesContact' | 'reference', PlainMessageKey])[] = [
  ['salesperson', 'log.salesperson'],
  ['salesContact', 'log.salesContact'],
  ['reference', 'log.reference'],
];

/** What else an entry holds (R50): the rare fields, the follow-up, and which messages were prepared of it (R51). */
export function EntryFacts({ entry, now }: { entry: Entry; now: number }) {
  const { translate, locale } = useLanguage();
  const { followUp, prepared } = entry;
  const when = (at: number) => momentWords(at, now, locale);
  return (
    <>
      {NAMED.map(([field, name]) =>
        entry[field] ? (
          <p key={field} class="sc-entry__line">
            <OutsideText>{translate('log.named', { name: translate(name), value: entry[field] })}</OutsideText>
          </p>
        ) : undefined,
      )}
      {followUp ? (
        <p class="sc-entry__line">
          {followUp.doneAt === undefined
            ? translate('log.owed', { when: when(followUp.at) })
            : translate('log.followedUp', { when: when(followUp.doneAt) })}
        </p>
      ) : undefined}
      {prepared.map(({ at, via, to }) => (
        <p key={at} class="sc-entry__line">
          {translate(via === 'clipboard' ? 'log.preparedCopied' : 'log.preparedMail', {
            when: when(at),
            to: to || translate('log.nobody'),
          })}
        </p>
      ))}
    </>
  );
}
