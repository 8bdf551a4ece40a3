import { UserPlus } from 'lucide';
import type { Ref } from 'preact';
import { useRef } from 'preact/hooks';
import type { ContactMatch } from '#lib/domain/view/contact-card.ts';
import type { SearchModel } from '#lib/state/search-model.ts';
import { failureWords } from '../confirmation/failure-words.ts';
import { matchSentence } from '../resolution/match-words.ts';
import { useDenied } from '../rights/rights.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { SearchList } from '../ui/SearchList.tsx';
import { useTranslate } from '../ui/translation.ts';
import { ContactRow } from './ContactRow.tsx';
import './ContactSearch.css';

/** The worker stops counting what a narrowed search hides here. */
const MOST_COUNTED = 1000;

export interface ContactSearchProps {
  model: SearchModel;
  onChoose: (match: ContactMatch) => void;
  /** Offers a new contact with what was typed. */
  onCreate?: () => void;
  inputRef?: Ref<HTMLInputElement>;
}

/** Search of contacts while one types. Where it is narrowed to an organization it says so and widens in one press (R22). */
export function ContactSearch({ model, onChoose, onCreate, inputRef }: ContactSearchProps) {
  const translate = useTranslate();
  const denied = useDenied();
  const root = useRef<HTMLDivElement>(null);
  const text = model.text.value.trim();
  const matches = model.matches.value;
  const organization = model.organization.value;
  const nobodyAt = model.nobodyAt.value;
  const elsewhere = nobodyAt ? translate('search.elsewhere', { organization: nobodyAt.name }) : '';
  const hidden = model.hiddenElsewhere.value;
  const failure = model.failure.value;
  const isAnswered = text !== '' && model.settled.value && !failure;
  return (
    <div ref={root} class="sc-contact-search">
      <SearchList
        label={translate('search.label')}
        placeholder={translate('search.placeholder')}
        text={model.text.value}
        onText={model.setText}
        items={matches}
        keyOf={({ card }) => card.id}
        render={({ card, reason }) => (
          <ContactRow card={card} typed={text} note={reason ? matchSentence(reason, translate) : undefined} />
        )}
        onChoose={onChoose}
        busy={model.busy.value}
        status={isAnswered ? [elsewhere, translate('search.found', { count: matches.length })].join(' ').trim() : ''}
        inputRef={inputRef}
      >
        {elsewhere ? <p class="sc-contact-search__note">{elsewhere}</p> : undefined}
      </SearchList>
      {isAnswered && matches.length === 0 ? (
        <p class="sc-contact-search__note">{translate('search.nobody', { text })}</p>
      ) : undefined}
      {failure ? <Notice tone="danger" title={failureWords(failure, translate).title} announce /> : undefined}
      {organization && !nobodyAt && text !== '' ? (
        <p class="sc-contact-search__note sc-contact-search__note--within">
          <span>{translate('search.within', { organization: organization.name })}</span>
          <Button
            variant="link"
            size="small"
            onClick={() => {
              model.widen();
              // The button goes with its press; typing goes on where it was.
              root.current?.querySelector('input')?.focus();
            }}
          >
            {hidden < MOST_COUNTED
              ? translate('search.widen', { count: hidden })
              : translate('search.widenMany', { count: MOST_COUNTED })}
          </Button>
        </p>
      ) : undefined}
      {onCreate ? (
        <div>
          <Button icon={UserPlus} disabledBecause={denied('contacts.edit')} onClick={onCreate}>
            {translate('panel.createInstead')}
          </Button>
        </div>
      ) : undefined}
    </div>
  );
}
