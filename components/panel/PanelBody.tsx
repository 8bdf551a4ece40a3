import type { ContactMatch } from '#lib/domain/view/contact-card.ts';
import type { TabView } from '#lib/domain/view/tab-view.ts';
import type { PanelModel } from '#lib/state/panel-model.ts';
import { useTranslate } from '../ui/translation.ts';
import { LoadingCard } from './LoadingCard.tsx';
import { LookupScreen } from './LookupScreen.tsx';
import { PageNotices } from './PageNotices.tsx';
import { PageScreen, takeDuplicate } from './PageScreen.tsx';
import { PickScreen } from './PickScreen.tsx';
import { Problem } from './Problem.tsx';

export interface PanelBodyProps {
  model: PanelModel;
  /** The view to show; undefined while there is none, or only one of another tab. */
  view: TabView | undefined;
  onOpenContact: (contactId: string) => void;
  onLookUp: (text: string) => void;
  onAdd: () => void;
  onChange: (contactId: string) => void;
}

/** Who may be meant beside those who already take part: holders of the address first, then the organization's people. */
function suggestionsFor(view: TabView): ContactMatch[] {
  const known = new Set(view.participants.map(({ card }) => card.id));
  return [...view.matches, ...view.suggestions.map((card) => ({ card }))].filter(({ card }) => {
    const isNew = !known.has(card.id);
    known.add(card.id);
    return isNew;
  });
}

/** What stands under the head: a look-up, the choice of a participant, or the page. */
export function PanelBody({ model, view, onOpenContact, onLookUp, onAdd, onChange }: PanelBodyProps) {
  const translate = useTranslate();
  const mode = model.mode.value;
  const failure = model.tab.failure.value;
  const screen = model.screen.value;
  const problem = failure ? <Problem failure={failure} onRetry={() => void model.tab.refresh()} /> : undefined;

  if (mode.kind === 'lookup') {
    return (
      <LookupScreen
        lookup={model.lookup}
        quickAdd={model.quickAdd.value}
        adding={mode.adding}
        participantIds={view?.interaction ? view.participants.map(({ card }) => card.id) : undefined}
        onOpenContact={onOpenContact}
        onAssociate={({ card, reason }) => void model.choose(card, reason?.key)}
        onCreate={() => void model.create()}
        onCloseQuickAdd={model.closeQuickAdd}
        onBack={model.close}
      />
    );
  }
  if (!view || !screen) return problem ?? <LoadingCard label={translate('common.loading')} />;
  if (mode.kind !== 'page') {
    const changed =
      mode.kind === 'change' ? view.participants.find(({ card }) => card.id === mode.contactId) : undefined;
    return (
      <PickScreen
        title={changed ? translate('panel.changeTitle', { name: changed.card.name }) : translate('panel.addTitle')}
        search={model.search.value}
        suggestions={suggestionsFor(view)}
        quickAdd={model.quickAdd.value}
        onChoose={({ card }) => void model.choose(card)}
        onUseExisting={(contactId) => takeDuplicate(model, view, contactId, onOpenContact)}
        onCreate={() => void model.create()}
        onCloseQuickAdd={model.closeQuickAdd}
        onBack={model.close}
      />
    );
  }
  return (
    <>
      {problem}
      {screen.kind === 'site' ? undefined : <PageNotices view={view} onEnable={() => void model.enableSite()} />}
      <PageScreen
        model={model}
        view={view}
        screen={screen}
        onOpenContact={onOpenContact}
        onLookUp={onLookUp}
        onAdd={onAdd}
        onChange={onChange}
      />
    </>
  );
}
