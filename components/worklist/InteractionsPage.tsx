import { Eraser, Search } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import type { InteractionsPageModel, InteractionsWanted } from '#lib/state/interactions-page-model.ts';
import { writeManageRoute } from '#lib/state/manage-route.ts';
import { Menu } from '../ui/Menu.tsx';
import { Select } from '../ui/Select.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { useTranslate } from '../ui/translation.ts';
import { AllInteractions } from './AllInteractions.tsx';
import { Worklist } from './Worklist.tsx';
import './InteractionsPage.css';

/** What the address says the page shows; `item` is the key of the one at work. */
export type InteractionsPlace = InteractionsWanted & { item?: string };

export interface InteractionsPageProps {
  model: InteractionsPageModel;
  wanted: InteractionsPlace;
  /** Whether unresolved interactions are kept at all. */
  isKept: boolean;
  onWanted: (wanted: InteractionsPlace) => void;
  onOpen: (key: string) => void;
  onOpenContact: (contactId: string) => void;
}

/** The interactions of the manage page: the unresolved ones to work through (R14), and all that are known. */
export function InteractionsPage({ model, wanted, isKept, onWanted, onOpen, onOpenContact }: InteractionsPageProps) {
  const translate = useTranslate();
  const { show, query, sort, item } = wanted;
  const { worklist } = model;
  useEffect(() => model.show({ show, query, ...(sort !== undefined && { sort }) }), [model, show, query, sort]);
  const isReady = !worklist.list.isLoading.value;
  /** The one that this page itself put into the address: coming back from there it says nothing new. */
  const written = useRef<string | undefined>(undefined);
  useEffect(() => {
    // The address names the one at work: after a reload, or by a link, it is that.
    const isAsked = isReady && item !== undefined && item !== written.current;
    if (isAsked && item !== worklist.currentKey.peek()) worklist.select(item);
  }, [isReady, item, worklist]);
  const currentKey = worklist.currentKey.value;
  useEffect(() => {
    const key = worklist.currentKey.peek();
    if (show !== 'open' || !isReady || key === item) return;
    written.current = key;
    onWanted({ show, query, ...(sort !== undefined && { sort }), ...(key !== undefined && { item: key }) });
  }, [currentKey, isReady, show]);
  const isFiltered = query.trim() !== '';
  const unresolved = model.unresolved.value;
  const tabs = [
    { id: 'open', label: translate('worklist.unresolved'), count: unresolved },
    { id: 'all', label: translate('worklist.all'), count: undefined },
  ] as const;
  return (
    <div class="sc-interactions" data-fills-window={show === 'open' ? 'wide' : ''}>
      <header class="sc-interactions__head">
        <h1 class="sc-page-title">{translate('worklist.title')}</h1>
        <nav aria-label={translate('worklist.which')} class="sc-interactions__tabs">
          {tabs.map(({ id, label, count }) => (
            <a
              key={id}
              class="sc-interactions__tab"
              href={writeManageRoute({ page: 'interactions', show: id, query })}
              aria-current={id === show ? 'true' : undefined}
            >
              {label}
              {count === undefined ? undefined : <span class="sc-interactions__count">{count}</span>}
            </a>
          ))}
        </nav>
      </header>
      <div class="sc-interactions__bar">
        <div class="sc-interactions__search">
          <TextInput
            leading={Search}
            aria-label={translate('worklist.search')}
            placeholder={translate('worklist.searchPlaceholder')}
            value={query}
            onValue={(typed) => onWanted({ show, query: typed, ...(sort !== undefined && { sort }) })}
          />
        </div>
        {show === 'open' ? (
          <>
            <div class="sc-interactions__order">
              <Select
                aria-label={translate('worklist.order')}
                value={sort === 'at' ? 'at' : ''}
                onValue={(value) => onWanted({ show, query, ...(value !== '' && { sort: value }) })}
              >
                <option value="">{translate('worklist.newestFirst')}</option>
                <option value="at">{translate('worklist.oldestFirst')}</option>
              </Select>
            </div>
            <Menu
              label={translate('worklist.actions')}
              items={[{ id: 'clear', label: translate('worklist.clear'), icon: Eraser, danger: true }]}
              onSelect={() => void worklist.clear()}
            />
          </>
        ) : undefined}
      </div>
      {show === 'open' ? (
        <Worklist
          model={worklist}
          isFiltered={isFiltered}
          isKept={isKept}
          onShowAll={() => onWanted({ show, query: '' })}
          onSelect={worklist.select}
          onOpenContact={onOpenContact}
        />
      ) : (
        <AllInteractions
          model={model}
          isFiltered={isFiltered}
          sort={sort ?? '-at'}
          onSort={(next) => onWanted({ show, query, sort: next })}
          onOpen={onOpen}
          onShowAll={() => onWanted({ show, query: '' })}
        />
      )}
    </div>
  );
}
