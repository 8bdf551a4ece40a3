import { Columns3 } from 'lucide';
import { useId } from 'preact/hooks';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { useTranslate } from '../ui/translation.ts';
import './ListPopover.css';

export interface ColumnsMenuProps {
  columns: readonly { id: string; label: string }[];
  shown: readonly string[];
  onShown: (columns: string[]) => void;
}

/** Chooses the columns of a table beside its name. */
export function ColumnsMenu({ columns, shown, onShown }: ColumnsMenuProps) {
  const translate = useTranslate();
  const id = useId();
  return (
    <div class="sc-list-popover">
      <Button size="small" icon={Columns3} popovertarget={id}>
        {translate('list.columns')}
      </Button>
      <div id={id} popover="auto" class="sc-list-popover__box" role="group" aria-label={translate('list.columns')}>
        {columns.map((column) => (
          <Checkbox
            key={column.id}
            label={column.label}
            checked={shown.includes(column.id)}
            onChecked={(isShown) =>
              onShown(
                columns.map((each) => each.id).filter((each) => (each === column.id ? isShown : shown.includes(each))),
              )
            }
          />
        ))}
      </div>
    </div>
  );
}
