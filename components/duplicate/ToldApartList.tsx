import { SHOWN_APART, SHOWN_OF_EACH } from '#lib/domain/distinction/distinction.ts';
import type { SetApart } from '#lib/messages/protocol/duplicate.ts';
import { useDenied } from '../rights/rights.ts';
import { Button } from '../ui/Button.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { useLanguage } from '../ui/translation.ts';
import { type Twin, TwinLine } from './TwinGroup.tsx';
import { useFocusKept } from './use-focus-kept.ts';

export interface ToldApartListProps {
  sets: readonly SetApart[] | undefined;
  /** Some of each set, by id. */
  twins: ReadonlyMap<string, Twin>;
  /** Something is being written. */
  busy: boolean;
  onLookAgain: (set: SetApart, twins: readonly Twin[]) => void;
}

/** What was told apart, to be seen again and taken back (R31). */
export function ToldApartList({ sets = [], twins, busy, onLookAgain }: ToldApartListProps) {
  const { translate, locale } = useLanguage();
  const denied = useDenied()('merge');
  const onPress = useFocusKept('.sc-twins__apart > ul', sets, false);
  if (sets.length === 0) return null;
  const names = new Intl.ListFormat(locale, { type: 'conjunction' });
  const line = (set: SetApart) => {
    const shown = set.ids.flatMap((id) => twins.get(id) ?? []).slice(0, SHOWN_OF_EACH);
    return (
      <li key={set.rows.join(' ')} class="sc-twins__group">
        {shown.map((twin) => (
          <TwinLine key={twin.id} twin={twin}>
            {twin === shown.at(-1) ? (
              <Button
                size="small"
                disabledBecause={denied}
                aria-label={translate('duplicates.lookAgainNamed', {
                  names: names.format(shown.map(({ name }) => name)),
                })}
                onClick={({ detail }) => {
                  if (!busy && detail <= 1) onLookAgain(set, shown);
                }}
              >
                {translate('duplicates.lookAgain')}
              </Button>
            ) : undefined}
          </TwinLine>
        ))}
        {shown.length < set.ids.length ? (
          <p class="sc-twins__soft">{translate('duplicates.moreApart', { count: set.ids.length - shown.length })}</p>
        ) : undefined}
      </li>
    );
  };
  return (
    <Disclosure summary={translate('duplicates.toldApart', { count: sets.length })}>
      <div class="sc-twins__apart">
        <p class="sc-twins__soft">{translate('duplicates.toldApartText')}</p>
        <ul class="sc-twins__list" onClickCapture={onPress}>
          {sets.slice(0, SHOWN_APART).map(line)}
        </ul>
        {sets.length > SHOWN_APART ? (
          <p class="sc-twins__soft">{translate('duplicates.firstApart', { shown: SHOWN_APART, count: sets.length })}</p>
        ) : undefined}
      </div>
    </Disclosure>
  );
}
