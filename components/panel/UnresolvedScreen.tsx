import type { ContactMatch } from '#lib/domain/view/contact-card.ts';
import type { TabView } from '#lib/domain/view/tab-view.ts';
import type { QuickAddModel } from '#lib/state/quick-add-model.ts';
import type { SearchModel } from '#lib/state/search-model.ts';
import { ContactSearch } from '../contact/ContactSearch.tsx';
import { QuickAdd } from '../contact/QuickAdd.tsx';
import { ChoiceList } from '../resolution/ChoiceList.tsx';
import { intoChoices } from '../resolution/into-choices.ts';
import { useTranslate } from '../ui/translation.ts';

export interface UnresolvedScreenProps {
  view: TabView;
  /** The name the page gives when it shows no address. */
  name?: string;
  search: SearchModel | undefined;
  quickAdd: QuickAddModel | undefined;
  onChoose: (match: ContactMatch) => void;
  onUseExisting: (contactId: string) => void;
}

/**
 * Nobody holds the address, or the page gives a name alone: search first, then people of the mail's organization
 * (R22), then the form with everything known filled in (R23).
 */
export function UnresolvedScreen(props: UnresolvedScreenProps) {
  const { view, name, search, quickAdd, onChoose, onUseExisting } = props;
  const translate = useTranslate();
  const nobody = view.addresses[0]?.medium === 'email' ? 'resolution.nobodyMailTitle' : 'resolution.nobodyNumberTitle';
  const organization = view.prefill?.organization ?? view.suggestions[0]?.organization;
  return (
    <>
      <div class="sc-panel__section" onKeyDown={intoChoices}>
        <div>
          <h2 class="sc-panel__heading">
            {name === undefined ? translate(nobody) : translate('resolution.nameOnlyTitle', { name })}
          </h2>
          <p class="sc-panel__text">
            {translate(name === undefined ? 'resolution.nobodyText' : 'resolution.nameOnlyText')}
          </p>
        </div>
        {search ? <ContactSearch model={search} onChoose={onChoose} /> : undefined}
        {view.suggestions.length > 0 && !search?.text.value.trim() ? (
          <div class="sc-panel__group">
            {organization ? (
              <h3 class="sc-panel__subheading">
                {translate('resolution.atOrganization', { organization: organization.name })}
              </h3>
            ) : undefined}
            <ChoiceList
              label={translate('resolution.choices')}
              withoutOrganization={organization !== undefined}
              matches={view.suggestions.map((card) => ({ card }))}
              onChoose={onChoose}
            />
          </div>
        ) : undefined}
      </div>
      {quickAdd ? (
        <div class="sc-panel__section">
          <QuickAdd model={quickAdd} onUseExisting={onUseExisting} />
        </div>
      ) : undefined}
    </>
  );
}
