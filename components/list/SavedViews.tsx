import { BookmarkPlus, ChevronDown, Lock, Pencil, RefreshCw, Star, StarOff, Trash2 } from 'lucide';
import { useId, useState } from 'preact/hooks';
import type { ViewDefinition, ViewedList } from '#lib/domain/definition/definition.ts';
import type { SavedViewsModel } from '#lib/state/saved-views-model.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Menu, type MenuItem } from '../ui/Menu.tsx';
import { OutsideText } from '../ui/OutsideText.tsx';
import { useTranslate } from '../ui/translation.ts';
import { NameView } from './NameView.tsx';
import './SavedViews.css';

export interface SavedViewsProps {
  list: ViewedList;
  model: SavedViewsModel;
  /** The one that the address bar names; `none` when it says that it is none. */
  current: string | undefined;
  /** What is shown now, as the address bar says it. */
  address: string;
  /** Where a view leads; without one to everything. */
  hrefOf: (view: ViewDefinition | undefined) => string;
  /** A new one was saved, or the present one was. */
  onSaved: (id: string) => void;
}

type Naming = { what: 'new' } | { what: 'rename'; view: ViewDefinition };

/**
 * The saved views of a list, and everything, beside its table; where there is little room a button opens them. Each
 * can be renamed, made what the list opens with, replaced by what is shown, and deleted.
 */
export function SavedViews({ list, model, current, address, hrefOf, onSaved }: SavedViewsProps) {
  const translate = useTranslate();
  const id = useId();
  const [naming, setNaming] = useState<Naming>();
  const views = model.viewsOf(list);
  const shown = views.find((view) => view.id === current);
  const isChanged = shown !== undefined && shown.address !== address;
  const items = (view: ViewDefinition): MenuItem[] => [
    ...(view.id === current && isChanged ? [{ id: 'update', label: translate('views.update'), icon: RefreshCw }] : []),
    { id: 'rename', label: translate('views.rename'), icon: Pencil },
    view.isDefault
      ? { id: 'no-default', label: translate('views.noDefault'), icon: StarOff }
      : { id: 'default', label: translate('views.makeDefault'), icon: Star },
    { id: 'delete', label: translate('views.delete'), icon: Trash2, danger: true },
  ];
  const act = (view: ViewDefinition, what: string) => {
    if (what === 'rename') setNaming({ what, view });
    else if (what === 'update') void model.update(view, address);
    else if (what === 'delete') void model.remove(view);
    else void model.setDefault(view, what === 'default');
  };
  const isAll = shown === undefined && address === '';
  return (
    <div class="sc-views">
      <Button class="sc-views__opener" icon={ChevronDown} popovertarget={id}>
        {shown === undefined ? translate('views.title') : <OutsideText>{shown.name}</OutsideText>}
      </Button>
      <nav id={id} popover="auto" class="sc-views__list" aria-label={translate('views.title')}>
        <h2 class="sc-views__title">{translate('views.title')}</h2>
        <ul>
          <li class="sc-views__view">
            <a class="sc-views__link" href={hrefOf(undefined)} aria-current={isAll ? 'page' : undefined}>
              {translate('views.all')}
            </a>
          </li>
          {views.map((view) => (
            <li key={view.id} class="sc-views__view">
              <a class="sc-views__link" href={hrefOf(view)} aria-current={view.id === current ? 'page' : undefined}>
                <OutsideText class="sc-views__name">{view.name}</OutsideText>
                {view.isDefault ? <Icon icon={Star} size={14} label={translate('views.isDefault')} /> : undefined}
                {view.id === current && isChanged ? (
                  <span class="sc-views__changed">{translate('views.changed')}</span>
                ) : undefined}
              </a>
              {view.fixed ? (
                <Icon icon={Lock} size={14} label={translate('settings.fixedByAdministrator')} />
              ) : (
                <Menu
                  label={translate('views.actions', { name: view.name })}
                  items={items(view)}
                  onSelect={(what) => act(view, what)}
                />
              )}
            </li>
          ))}
        </ul>
        {isChanged && !shown.fixed ? (
          <Button size="small" icon={RefreshCw} onClick={() => act(shown, 'update')}>
            {translate('views.update')}
          </Button>
        ) : undefined}
        <Button
          size="small"
          variant="plain"
          icon={BookmarkPlus}
          disabledBecause={isAll ? translate('views.nothingToSave') : undefined}
          onClick={() => setNaming({ what: 'new' })}
        >
          {translate('views.save')}
        </Button>
      </nav>
      <NameView
        title={translate(naming?.what === 'rename' ? 'views.rename' : 'views.save')}
        open={naming !== undefined}
        name={naming?.what === 'rename' ? naming.view.name : ''}
        onClose={() => setNaming(undefined)}
        onName={async (name) => {
          if (naming?.what === 'rename') {
            const failure = await model.rename(naming.view, name);
            if (failure === undefined) setNaming(undefined);
            return failure;
          }
          const saved = await model.save(list, name, address);
          if (!saved.ok) return saved.failure;
          setNaming(undefined);
          onSaved(saved.value);
          return undefined;
        }}
      />
    </div>
  );
}
