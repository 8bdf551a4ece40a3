import { ListFilter } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { classNames } from '../ui/class-names.ts';
import { Button } from '../ui/Button.tsx';
import { useTranslate } from '../ui/translation.ts';
import './ListFilters.css';

export interface ListFiltersProps {
  /** How many filters are set. */
  count: number;
  onClear: () => void;
  /** The fields. */
  children: ComponentChildren;
}

/** The filters of a list side by side; where there is little room a button opens them. */
export function ListFilters({ count, onClear, children }: ListFiltersProps) {
  const translate = useTranslate();
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <div class="sc-list-filters">
      <div class="sc-list-filters__opener">
        <Button size="small" icon={ListFilter} aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          {count > 0 ? translate('list.filtersOn', { count }) : translate('list.filters')}
        </Button>
      </div>
      <div id={id} class={classNames('sc-list-filters__fields', open && 'sc-list-filters__fields--open')}>
        {children}
        <Button class="sc-list-filters__clear" variant="plain" hidden={count === 0} onClick={onClear}>
          {translate('list.takeOff')}
        </Button>
      </div>
    </div>
  );
}
