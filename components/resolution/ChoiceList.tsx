import type { AddressKey } from '#lib/domain/address/parsed-address.ts';
import type { ContactMatch } from '#lib/domain/view/contact-card.ts';
import { ContactRow } from '../contact/ContactRow.tsx';
import { KeyHint } from '../ui/KeyHint.tsx';
import { ChoiceReason } from './ChoiceReason.tsx';
import './ChoiceList.css';

/** How many rows have a digit as their key. */
export const KEYED_CHOICES = 9;

export interface ChoiceListProps {
  label: string;
  matches: readonly ContactMatch[];
  onChoose: (match: ContactMatch) => void;
  /** Key of the address that stands above the list: who has just that one need not repeat it. */
  seenKey?: AddressKey;
  /** Leaves the organization out of the rows, where a heading says it. */
  withoutOrganization?: boolean;
  /** Number of the first row: lists that follow one another count on. 0 shows no keys. */
  firstKey?: number;
}

function moveFocus(list: HTMLElement, step: number): void {
  const buttons = [...list.querySelectorAll('button')];
  const at = buttons.findIndex((button) => button === document.activeElement);
  buttons[(at + step + buttons.length) % buttons.length]?.focus();
}

/** Contacts to choose from: one press, or its digit, takes it. The order is the worker's and stays (R13). */
export function ChoiceList({ label, matches, seenKey, withoutOrganization, firstKey = 1, onChoose }: ChoiceListProps) {
  return (
    <ul
      class="sc-choices"
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
        event.preventDefault();
        moveFocus(event.currentTarget, event.key === 'ArrowDown' ? 1 : -1);
      }}
    >
      {matches.map((match, index) => {
        const key = firstKey + index;
        const hasKey = firstKey > 0 && key <= KEYED_CHOICES;
        return (
          <li key={match.card.id}>
            <button
              type="button"
              class="sc-choice"
              data-choice={hasKey ? key : undefined}
              aria-keyshortcuts={hasKey ? String(key) : undefined}
              onClick={() => onChoose(match)}
            >
              <ContactRow
                card={match.card}
                withoutOrganization={withoutOrganization}
                note={
                  match.reason ? (
                    <ChoiceReason reason={match.reason} visibility={match.card.visibility} seenKey={seenKey} />
                  ) : undefined
                }
                end={hasKey ? <KeyHint keys={String(key)} /> : undefined}
              />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
