import type { TabView } from '#lib/domain/view/tab-view.ts';
import { whoElse } from '#lib/domain/view/who-else.ts';
import type { PanelModel } from '#lib/state/panel-model.ts';
import type { PanelScreen } from '#lib/state/panel-screen.ts';
import type { TeachModel } from '#lib/state/teach-model.ts';
import { DueLine } from '../follow-up/DueLine.tsx';
import { EarlierLine } from '../interaction/EarlierLine.tsx';
import { LogSection } from '../interaction/log/LogSection.tsx';
import { TeachOffer } from '../site-setup/teach/TeachOffer.tsx';
import { TeachScreen } from '../site-setup/teach/TeachScreen.tsx';
import { useTranslate } from '../ui/translation.ts';
import { LoadingCard } from './LoadingCard.tsx';
import { LookupScreen } from './LookupScreen.tsx';
import { PageNotices } from './PageNotices.tsx';
import { PageScreen, takeDuplicate } from './PageScreen.tsx';
import { PickScreen } from './PickScreen.tsx';
import { Problem } from './Problem.tsx';
import { UnfinishedForm } from './UnfinishedForm.tsx';

export interface PanelBodyProps {
  model: PanelModel;
  /** Absent where nobody can point at the page. */
  teach?: TeachModel;
  /** The view to show; undefined while there is none, or only one of another tab. */
  view: TabView | undefined;
  /** How many of the agent's follow-ups are due. */
  due?: number;
  onOpenContact: (contactId: string) => void;
  onLookUp: (text: string) => void;
  onAdd: () => void;
  onChange: (contactId: string) => void;
}

/** There is nobody on the page, so nothing to do beside it. */
function isIdle({ kind }: PanelScreen): boolean {
  return kind === 'nothing' || kind === 'site' || kind === 'own-only' || kind === 'anonymous';
}

/** The page may show the other party where nobody looked; one that was taught may have been taught wrongly. */
function isDoubtful(view: TabView, { kind }: PanelScreen): boolean {
  if (view.adapter?.needsAttention) return false;
  return kind === 'participants' ? view.adapter?.taught === true : kind !== 'site' && kind !== 'looking';
}

/** What stands under the head: a look-up, the choice of a participant, or the page. */
export function PanelBody({ model, teach, view, due = 0, onOpenContact, onLookUp, onAdd, onChange }: PanelBodyProps) {
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
  if (teach?.open.value) return <TeachScreen model={teach} view={view} />;
  if (mode.kind !== 'page') {
    const changed =
      mode.kind === 'change' ? view.participants.find(({ card }) => card.id === mode.contactId) : undefined;
    return (
      <PickScreen
        title={changed ? translate('panel.changeTitle', { name: changed.card.name }) : translate('panel.addTitle')}
        search={model.search.value}
        suggestions={whoElse(view)}
        quickAdd={model.quickAdd.value}
        onChoose={({ card }) => void model.choose(card)}
        onUseExisting={(contactId) => takeDuplicate(model, view, contactId, onOpenContact)}
        onCreate={() => void model.create()}
        onCloseQuickAdd={model.closeQuickAdd}
        onBack={model.close}
      />
    );
  }
  // Only a page that is read can be taught, and one that is still looked at may yet show everything.
  const mayTeach = view.site.status === 'enabled' && !view.looking;
  return (
    <>
      {problem}
      {model.unfinished.value ? (
        <UnfinishedForm draft={model.unfinished.value} onResume={model.resume} onGiveUp={model.giveUp} />
      ) : undefined}
      {screen.kind === 'site' ? undefined : (
        <PageNotices
          view={view}
          onEnable={() => void model.enableSite()}
          onAllowTickets={() => void model.allowTickets(true)}
          onAskAgain={() => void model.askAgain()}
          asking={model.asking.value}
          onTeach={teach && mayTeach ? () => void teach.start() : undefined}
        />
      )}
      <PageScreen
        model={model}
        view={view}
        screen={screen}
        onOpenContact={onOpenContact}
        onLookUp={onLookUp}
        onAdd={onAdd}
        onChange={onChange}
      />
      {due > 0 && isIdle(screen) ? <DueLine count={due} /> : undefined}
      {view.interaction ? (
        <LogSection
          key={view.interaction.key}
          model={model.log}
          participants={view.participants}
          onOpenContact={onOpenContact}
        />
      ) : undefined}
      {model.earlier.value ? <EarlierLine earlier={model.earlier.value} onOpenContact={onOpenContact} /> : undefined}
      {teach && mayTeach && isDoubtful(view, screen) ? <TeachOffer onTeach={() => void teach.start()} /> : undefined}
    </>
  );
}
