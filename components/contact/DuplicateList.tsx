import type { DuplicateHint } from '#lib/domain/view/contact-card.ts';
import { useDenied } from '../rights/rights.ts';
import { Button } from '../ui/Button.tsx';
import { type PlainMessageKey, useTranslate } from '../ui/translation.ts';
import { ContactRow } from './ContactRow.tsx';
import './DuplicateList.css';

const BECAUSE: Readonly<Record<DuplicateHint['because'], PlainMessageKey>> = {
  'same-address': 'quickAdd.sameAddress',
  'same-name-and-organization': 'quickAdd.sameNameAndOrganization',
  'same-name': 'quickAdd.sameName',
};

export interface DuplicateListProps {
  duplicates: readonly DuplicateHint[];
  /** Ids of those that are offered elsewhere on the screen, and not here again. */
  listed?: readonly string[];
  /** What the button does with one: "Use this one" or "Open". */
  action: string;
  onUse: (contactId: string) => void;
  /** Offers to make one of it and the contact that is edited (R31). */
  onMerge?: (contactId: string) => void;
}

/** Contacts that may be the one being typed (R23, R31). The place is always there, so that it is announced. */
export function DuplicateList({ duplicates, listed = [], action, onUse, onMerge }: DuplicateListProps) {
  const translate = useTranslate();
  const denied = useDenied()('merge');
  const merge = translate('duplicates.merge');
  const others = duplicates.filter(({ card }) => !listed.includes(card.id));
  return (
    <div role="status">
      {others.length > 0 ? (
        <div class="sc-duplicates">
          <p class="sc-duplicates__title">{translate('quickAdd.duplicates')}</p>
          <ul>
            {others.map(({ card, because }) => (
              <li key={card.id} class="sc-duplicate">
                <ContactRow card={card} note={translate(BECAUSE[because])} />
                <Button size="small" aria-label={`${action}: ${card.name}`} onClick={() => onUse(card.id)}>
                  {action}
                </Button>
                {onMerge ? (
                  <Button
                    size="small"
                    aria-label={`${merge}: ${card.name}`}
                    disabledBecause={denied}
                    onClick={() => onMerge(card.id)}
                  >
                    {merge}
                  </Button>
                ) : undefined}
              </li>
            ))}
          </ul>
        </div>
      ) : undefined}
    </div>
  );
}
