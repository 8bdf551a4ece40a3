import { UserSearch } from 'lucide';
import type { ContactMatch } from '#lib/domain/view/contact-card.ts';
import type { TabView } from '#lib/domain/view/tab-view.ts';
import { ChoiceList } from '../resolution/ChoiceList.tsx';
import { SharedChoice } from '../resolution/SharedChoice.tsx';
import { Button } from '../ui/Button.tsx';
import { useTranslate } from '../ui/translation.ts';

export interface ChooseScreenProps {
  view: TabView;
  shared: boolean;
  matches: readonly ContactMatch[];
  onChoose: (match: ContactMatch) => void;
  /** Absent where there is no interaction to associate somebody else with. */
  onSomeoneElse?: () => void;
}

/** Several contacts may be meant (R6, R11): nobody is guessed, one press or digit chooses. */
export function ChooseScreen({ view, shared, matches, onChoose, onSomeoneElse }: ChooseScreenProps) {
  const translate = useTranslate();
  const leading = view.addresses[0]?.address;
  const address = leading?.display ?? '';
  const oneOrganization = new Set(matches.map(({ card }) => card.organization?.id)).size === 1;
  const why = {
    'conflicting-addresses': translate('resolution.chooseConflict'),
    'weak-match': translate('resolution.chooseWeak'),
  } as const;
  const { rule } = view.resolution;
  const explanation =
    rule === 'conflicting-addresses' || rule === 'weak-match'
      ? why[rule]
      : shared
        ? translate(oneOrganization ? 'resolution.sharedOrganization' : 'resolution.sharedAcross', { address })
        : translate('resolution.chooseSeveral', { address });
  return (
    <div class="sc-panel__section">
      <div>
        <h2 class="sc-panel__heading" tabIndex={-1} data-focus-first="">
          {shared
            ? translate(leading?.medium === 'email' ? 'resolution.sharedMailTitle' : 'resolution.sharedNumberTitle', {
                count: matches.length,
              })
            : translate('resolution.chooseTitle')}
        </h2>
        <p class="sc-panel__text">{explanation}</p>
      </div>
      {shared ? (
        <SharedChoice
          matches={matches}
          seenKey={leading?.keys[0]}
          question={translate(view.interaction?.medium === 'call' ? 'resolution.whoSpeaks' : 'resolution.whoWrites')}
          onChoose={onChoose}
        />
      ) : (
        <ChoiceList
          label={translate('resolution.choices')}
          matches={matches}
          seenKey={leading?.keys[0]}
          onChoose={onChoose}
        />
      )}
      {onSomeoneElse ? (
        <div data-return="add">
          <Button icon={UserSearch} keys="A" onClick={onSomeoneElse}>
            {translate('resolution.noneOfThem')}
          </Button>
        </div>
      ) : undefined}
    </div>
  );
}
