import type { ContactMatch } from '#lib/domain/view/contact-card.ts';
import type { QuickAddModel } from '#lib/state/quick-add-model.ts';
import type { SearchModel } from '#lib/state/search-model.ts';
import { ContactSearch } from '../contact/ContactSearch.tsx';
import { QuickAdd } from '../contact/QuickAdd.tsx';
import { ChoiceList } from '../resolution/ChoiceList.tsx';
import { intoChoices } from '../resolution/into-choices.ts';
import { useTranslate } from '../ui/translation.ts';
import { BackBar } from './BackBar.tsx';

export interface PickScreenProps {
  title: string;
  search: SearchModel | undefined;
  /** Contacts to offer while nothing is typed. */
  suggestions: readonly ContactMatch[];
  quickAdd: QuickAddModel | undefined;
  onChoose: (match: ContactMatch) => void;
  onUseExisting: (contactId: string) => void;
  onCreate: () => void;
  onCloseQuickAdd: () => void;
  onBack: () => void;
}

/** Choosing a participant: to add, or in the place of another. The form for a new one opens under the search. */
export function PickScreen({ title, search, suggestions, quickAdd, ...props }: PickScreenProps) {
  const translate = useTranslate();
  return (
    <>
      <div class="sc-panel__section" onKeyDown={intoChoices}>
        <BackBar title={title} onBack={props.onBack} />
        {search ? (
          <ContactSearch model={search} onChoose={props.onChoose} onCreate={quickAdd ? undefined : props.onCreate} />
        ) : undefined}
        {suggestions.length > 0 && !quickAdd && !search?.text.value.trim() ? (
          <ChoiceList label={translate('resolution.choices')} matches={suggestions} onChoose={props.onChoose} />
        ) : undefined}
      </div>
      {quickAdd ? (
        <div class="sc-panel__section">
          <QuickAdd model={quickAdd} autoFocus onUseExisting={props.onUseExisting} onCancel={props.onCloseQuickAdd} />
        </div>
      ) : undefined}
    </>
  );
}
