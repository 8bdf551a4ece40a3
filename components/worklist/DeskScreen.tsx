import type { ContactMatch } from '#lib/domain/view/contact-card.ts';
import { whoElse } from '#lib/domain/view/who-else.ts';
import type { DeskModel } from '#lib/state/worklist-desk.ts';
import { ParticipantList } from '../interaction/ParticipantList.tsx';
import { PickScreen } from '../panel/PickScreen.tsx';
import { isResolutionState, ResolutionScreen } from '../panel/ResolutionScreen.tsx';
import { useTranslate } from '../ui/translation.ts';
import '../panel/panel.css';

export interface DeskScreenProps {
  desk: DeskModel;
  onOpenContact: (contactId: string) => void;
}

/** Who takes part in an interaction, or the choice of who it is: the pieces of the panel, away from the page. */
export function DeskScreen({ desk, onOpenContact }: DeskScreenProps) {
  const translate = useTranslate();
  const view = desk.view.value;
  const screen = desk.screen.value;
  const mode = desk.mode.value;
  if (!view || !screen) return undefined;
  const take = ({ card, reason }: ContactMatch) => void desk.choose(card, reason?.key);
  const onUseExisting = (contactId: string) => void desk.useExisting(contactId);
  if (mode.kind === 'add' || mode.kind === 'change') {
    const changed =
      mode.kind === 'change' ? view.participants.find(({ card }) => card.id === mode.contactId) : undefined;
    return (
      <PickScreen
        title={changed ? translate('panel.changeTitle', { name: changed.card.name }) : translate('panel.addTitle')}
        search={desk.search.value}
        suggestions={whoElse(view)}
        quickAdd={desk.quickAdd.value}
        onChoose={({ card }) => void desk.choose(card)}
        onUseExisting={onUseExisting}
        onCreate={() => void desk.create()}
        onCloseQuickAdd={desk.closeQuickAdd}
        onBack={desk.close}
      />
    );
  }
  if (isResolutionState(screen)) {
    return (
      <ResolutionScreen
        view={view}
        screen={screen}
        model={desk}
        onOpenContact={onOpenContact}
        onTake={take}
        onUseExisting={onUseExisting}
        onAdd={desk.startAdd}
        onChange={desk.startChange}
      />
    );
  }
  // Nothing is known of the other party, as of an interaction that only has entries: somebody may still be named.
  return (
    <ParticipantList
      participants={[]}
      tags={view.tags}
      onOpenContact={onOpenContact}
      onTag={() => {}}
      onRemove={() => {}}
      onChange={() => {}}
      onAdd={desk.startAdd}
      onAddAddress={() => {}}
    />
  );
}
