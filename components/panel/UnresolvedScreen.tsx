import type { ContactMatch } from '#lib/domain/view/contact-card.ts';
import type { TabView } from '#lib/domain/view/tab-view.ts';
import type { QuickAddModel } from '#lib/state/quick-add-model.ts';
import type { SearchModel } from '#lib/state/search-model.ts';
import { ContactSearch } from '../contact/ContactSearch.tsx';
import { QuickAdd } from '../contact/QuickAdd.tsx';
import { ChoiceList } from '../resolution/ChoiceList.tsx';
import { intoChoices } from '../resolution/into-choices.ts';
import { unresolvedChoices } from '../resolution/unresolved-choices.ts';
import { type Translate, useTranslate } from '../ui/translation.ts';
import { PlaceHeading } from './PlaceHeading.tsx';

export interface UnresolvedScreenProps {
  view: TabView;
  /** The name the page gives when it shows no address of theirs. */
  name?: string;
  search: SearchModel | undefined;
  quickAdd: QuickAddModel | undefined;
  onChoose: (match: ContactMatch) => void;
  onUseExisting: (contactId: string) => void;
}

/** What stands above the choices, and why there are some. */
function wordsOf(view: TabView, name: string | undefined, isFound: boolean, translate: Translate): [string, string] {
  const isMail = view.addresses[0]?.medium === 'email';
  if (name === undefined) {
    const title = translate(isMail ? 'resolution.nobodyMailTitle' : 'resolution.nobodyNumberTitle');
    return [title, translate(isFound ? 'resolution.nobodyNamedText' : 'resolution.nobodyText')];
  }
  if (view.addresses.length > 0) return [translate('resolution.whoIs', { name }), translate('resolution.inTextOnly')];
  const title = translate('resolution.nameOnlyTitle', { name });
  return [title, translate(isFound ? 'resolution.nameOnlyText' : 'resolution.nameOnlyNobody')];
}

/**
 * Nobody holds the address, or the page gives a name without one. An address that an organization or its location has
 * leads to that first, and asks who it is (R6). Contacts of the page's name come first, each a press or a digit away and
 * none of them preselected (R11); then holders of addresses in the text, people of the organization that the address or
 * its mail domain belongs to (R22), and the form with everything known filled in (R23).
 */
export function UnresolvedScreen(props: UnresolvedScreenProps) {
  const { view, name, search, quickAdd, onChoose, onUseExisting } = props;
  const translate = useTranslate();
  const places = name === undefined ? (view.organizations ?? []) : [];
  // People of several organizations say themselves where they belong.
  const isOne = new Set(places.map((place) => place.organization.id)).size <= 1;
  const organization = isOne ? (view.prefill?.organization ?? view.suggestions[0]?.organization) : undefined;
  const { namesakes, holders, members } = unresolvedChoices(view);
  const shownName = name ?? view.requesterName ?? view.addresses[0]?.name ?? '';
  const [title, text] = wordsOf(view, name, namesakes.length > 0, translate);
  const groups = [
    { heading: translate('resolution.called', { name: shownName }), matches: namesakes },
    { heading: translate('resolution.holdersInText'), matches: holders },
    {
      heading: organization && translate('resolution.atOrganization', { organization: organization.name }),
      matches: members,
      withoutOrganization: organization !== undefined,
    },
  ];
  const isSearching = Boolean(search?.text.value.trim());
  let firstKey = 1;
  return (
    <>
      <div class="sc-panel__section" onKeyDown={intoChoices}>
        {places.length > 0 ? (
          <PlaceHeading
            holders={places}
            medium={view.addresses[0]?.medium}
            isCall={view.interaction?.medium === 'call'}
          />
        ) : (
          <div>
            <h2
              class="sc-panel__heading"
              tabIndex={namesakes.length > 0 ? -1 : undefined}
              data-focus-first={namesakes.length > 0 ? '' : undefined}
            >
              {title}
            </h2>
            <p class="sc-panel__text">{text}</p>
          </div>
        )}
        {search ? <ContactSearch model={search} onChoose={onChoose} /> : undefined}
        {groups.map(({ heading, matches, withoutOrganization }, index) => {
          if (matches.length === 0 || isSearching) return undefined;
          const from = firstKey;
          firstKey += matches.length;
          return (
            <div key={index} class="sc-panel__group">
              {heading ? <h3 class="sc-panel__subheading">{heading}</h3> : undefined}
              <ChoiceList
                label={heading ?? translate('resolution.choices')}
                withoutOrganization={withoutOrganization}
                firstKey={from}
                matches={matches}
                onChoose={onChoose}
              />
            </div>
          );
        })}
      </div>
      {quickAdd ? (
        <div class="sc-panel__section">
          <QuickAdd model={quickAdd} listed={namesakes.map(({ card }) => card.id)} onUseExisting={onUseExisting} />
        </div>
      ) : undefined}
    </>
  );
}
