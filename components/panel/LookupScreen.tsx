import { RotateCw, UserPlus } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import type { ContactMatch } from '#lib/domain/view/contact-card.ts';
import type { LookupModel } from '#lib/state/lookup-model.ts';
import type { QuickAddModel } from '#lib/state/quick-add-model.ts';
import { failureWords } from '../confirmation/failure-words.ts';
import { ContactRow } from '../contact/ContactRow.tsx';
import { QuickAdd } from '../contact/QuickAdd.tsx';
import { OrganizationLinks } from '../organization/OrganizationLinks.tsx';
import { useDenied } from '../rights/rights.ts';
import { ChoiceList } from '../resolution/ChoiceList.tsx';
import { matchSentence } from '../resolution/match-words.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { SearchList } from '../ui/SearchList.tsx';
import { useTranslate } from '../ui/translation.ts';
import { BackBar } from './BackBar.tsx';
import { LookupCard } from './LookupCard.tsx';

export interface LookupScreenProps {
  lookup: LookupModel;
  quickAdd: QuickAddModel | undefined;
  /** Opened to add a contact: the form is on its way, or there. */
  adding: boolean;
  /** Contacts that already take part; undefined where there is no interaction. */
  participantIds: readonly string[] | undefined;
  onOpenContact: (contactId: string) => void;
  onAssociate: (match: ContactMatch) => void;
  onCreate: () => void;
  onCloseQuickAdd: () => void;
  onBack: () => void;
}

/** A look-up of any number, mail or name: one field, and what is known about it. Creates nothing by itself (R14). */
export function LookupScreen(props: LookupScreenProps) {
  const { lookup, quickAdd, adding, participantIds, onOpenContact } = props;
  const translate = useTranslate();
  const denied = useDenied();
  const [chosenId, setChosenId] = useState<string>();
  const result = lookup.result.value;
  const failure = lookup.failure.value;
  const text = lookup.text.value.trim();
  const foundWords = (contacts: number, places: number) =>
    [
      ...(contacts > 0 || places === 0 ? [translate('search.found', { count: contacts })] : []),
      ...(places > 0 ? [translate('organizations.count', { count: places })] : []),
    ].join(' · ');
  const resultText = result?.text;
  useEffect(() => setChosenId(undefined), [resultText]);

  const matches = result?.matches ?? [];
  const suggestions = (result?.suggestions ?? []).filter(({ id }) => matches.every(({ card }) => card.id !== id));
  const isSure = result?.resolution?.status === 'resolved' && matches.length === 1;
  const chosen: ContactMatch | undefined =
    matches.find(({ card }) => card.id === chosenId) ??
    suggestions.filter(({ id }) => id === chosenId).map((card) => ({ card }))[0] ??
    (isSure ? matches[0] : undefined);
  const organizations = result?.organizations ?? [];
  // People of several organizations say themselves where they belong.
  const isOne = new Set(suggestions.map(({ organization }) => organization?.id)).size === 1;
  const isNobody = result !== undefined && !lookup.busy.value && matches.length === 0 && !result.own;
  const isEmpty = isNobody && organizations.length === 0;

  return (
    <>
      <div class="sc-panel__section">
        <BackBar
          title={translate(adding ? 'lookup.addTitle' : 'lookup.title')}
          onBack={chosenId === undefined ? props.onBack : () => setChosenId(undefined)}
        />
        <SearchList
          label={translate('lookup.label')}
          placeholder={translate('lookup.placeholder')}
          text={lookup.text.value}
          onText={lookup.setText}
          items={chosen ? [] : matches}
          keyOf={({ card }) => card.id}
          render={({ card, reason }) => (
            <ContactRow card={card} typed={text} note={reason ? matchSentence(reason, translate) : undefined} />
          )}
          onChoose={({ card }) => setChosenId(card.id)}
          escapeLeaves
          onEnterText={(typed) => void lookup.lookUp(typed)}
          busy={lookup.busy.value}
          status={result && !lookup.busy.value ? foundWords(matches.length, organizations.length) : ''}
        >
          {result?.address && result.address.display !== result.text ? (
            <p class="sc-panel__text">{translate('lookup.readAs', { address: result.address.display })}</p>
          ) : undefined}
        </SearchList>
        {text === '' ? <p class="sc-panel__text">{translate('lookup.start')}</p> : undefined}
        {failure ? (
          <Notice
            tone="danger"
            title={failureWords(failure, translate).title}
            announce
            actions={
              <Button size="small" icon={RotateCw} onClick={() => void lookup.lookUp(lookup.text.value)}>
                {translate('common.retry')}
              </Button>
            }
          >
            {failureWords(failure, translate).text}
          </Notice>
        ) : undefined}
        {result?.own ? <Notice tone="info" title={translate('lookup.own')} /> : undefined}
        {isEmpty ? <p class="sc-panel__text">{translate('lookup.nobody', { text: result.text })}</p> : undefined}
        {chosen ? (
          <LookupCard
            match={chosen}
            otherHolders={Math.max(0, (result?.resolution?.candidates.length ?? 1) - 1)}
            onOpenContact={onOpenContact}
            onAssociate={
              participantIds && !participantIds.includes(chosen.card.id) ? () => props.onAssociate(chosen) : undefined
            }
          />
        ) : undefined}
        {!chosen && organizations.length > 0 ? (
          <OrganizationLinks matches={organizations} label={translate('organizations.title')} />
        ) : undefined}
        {!chosen && suggestions.length > 0 ? (
          <div class="sc-panel__group">
            {isOne ? (
              <h3 class="sc-panel__subheading">
                {translate('resolution.atOrganization', { organization: suggestions[0]?.organization?.name ?? '' })}
              </h3>
            ) : undefined}
            <ChoiceList
              label={translate('resolution.choices')}
              withoutOrganization={isOne}
              matches={suggestions.map((card) => ({ card }))}
              onChoose={({ card }) => setChosenId(card.id)}
            />
          </div>
        ) : undefined}
        {result && !result.own && !chosen && !quickAdd ? (
          <div>
            <Button
              icon={UserPlus}
              variant={isNobody ? 'primary' : 'secondary'}
              disabledBecause={denied('contacts.edit')}
              onClick={props.onCreate}
            >
              {translate('panel.createInstead')}
            </Button>
          </div>
        ) : undefined}
      </div>
      {quickAdd ? (
        <div class="sc-panel__section">
          <QuickAdd model={quickAdd} autoFocus onUseExisting={onOpenContact} onCancel={props.onCloseQuickAdd} />
        </div>
      ) : undefined}
    </>
  );
}
