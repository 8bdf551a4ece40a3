import { Search } from 'lucide';
import type { ComponentChildren, Ref } from 'preact';
import { TextInput } from '../ui/TextInput.tsx';
import { SavedViews, type SavedViewsProps } from './SavedViews.tsx';
import './ListPage.css';

export interface ListPageProps {
  title: string;
  /** What adds one to the list. */
  action: ComponentChildren;
  views: SavedViewsProps;
  /** The field that searches while one types. */
  search: {
    field?: Ref<HTMLInputElement>;
    label: string;
    placeholder: string;
    value: string;
    onValue: (typed: string) => void;
  };
  /** The table, and what stands between it and the field. */
  children: ComponentChildren;
}

/** The page of a list: its name and how to add to it, the saved views, the search, and the table. */
export function ListPage({ title, action, views, search, children }: ListPageProps) {
  return (
    <div class="sc-listing" data-fills-window>
      <header class="sc-listing__head">
        <h1 class="sc-page-title">{title}</h1>
        {action}
      </header>
      <div class="sc-list-page">
        <SavedViews {...views} />
        <div
          class="sc-list-page__main"
          onKeyDown={(event) => {
            const isSearch = event.target instanceof HTMLInputElement && event.target.type === 'search';
            if (event.key !== 'ArrowDown' || !isSearch || event.isComposing) return;
            const table = event.currentTarget.querySelector<HTMLElement>('[role="grid"]');
            if (table) event.preventDefault();
            table?.focus();
          }}
        >
          <TextInput
            ref={search.field}
            type="search"
            leading={Search}
            aria-label={search.label}
            placeholder={search.placeholder}
            value={search.value}
            onValue={search.onValue}
          />
          {children}
        </div>
      </div>
    </div>
  );
}
