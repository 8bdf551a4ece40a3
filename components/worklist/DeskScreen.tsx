import type { ContactMatch } from '#lib/domain/view/contact-card.ts';
import type { TabView } from '#lib/domain/view/tab-view.ts';
import type { DeskModel } from '#lib/state/worklist-desk.ts';
import { unheldAddress } from '#lib/state/unheld-address.ts';
import { ParticipantList } from '../interaction/ParticipantList.tsx';
import { ChooseScreen } from '../panel/ChooseScreen.tsx';
import { PickScreen } from '../panel/PickScreen.tsx';
import { ProposedScreen } from '../panel/ProposedScreen.tsx';
import { UnresolvedScreen } from '../panel/UnresolvedScreen.tsx';
import { useTranslate } from '../ui/translation.ts';
import '../panel/panel.css';

export interface DeskScreenProps {
  desk: DeskModel;
  onOpenContact: (contactId: string) => void;
}

/** Who may be meant beside those who already take part: holders of the address first, then the organization's people. */
function suggestionsOf(view: TabView): ContactMatch[] {
  const known = new Set(view.participants.map(({ card }) => card.id));
  return [...view.matches, ...view.suggestions.map((card) => ({ card }))].filter(({ card }) => {
    const isNew = !known.has(card.id);
    known.add(card.id);
    return isNew;
  });
}

/** Who takes part in an interaction, or the choice of who it is: the pieces of the panel, away from the page. */
export function DeskScreen({ desk, onOpenContact }: DeskScreenProps) {
  const translate = useTranslate();
  const view = desk.view.value;
  const screen = desk.screen.value;
  const mode = desk.mode.value;
  if (!view || !screen) return undefined;
  const take = ({ card, reason }: ContactMatch) => void desk.choose(card, reason?.key);
  const search = desk.search.value;
  const quickAdd = desk.quickAdd.value;
  const onUseExisting = (contactId: string) => void desk.useExisting(contactId);
  if (mode.kind === 'add' || mode.kind === 'change') {
    const changed =
      mode.kind === 'change' ? view.participants.find(({ card }) => card.id === mode.contactId) : undefined;
    return (
      <PickScreen
        title={changed ? translate('panel.changeTitle', { name: changed.card.name }) : translate('panel.addTitle')}
        search={search}
        suggestions={suggestionsOf(view)}
        quickAdd={quickAdd}
        onChoose={({ card }) => void desk.choose(card)}
        onUseExisting={onUseExisting}
        onCreate={() => void desk.create()}
        onCloseQuickAdd={desk.closeQuickAdd}
        onBack={desk.close}
      />
    );
  }
  switch (screen.kind) {
    case 'participants':
      return (
        <ParticipantList
          participants={view.participants}
          tags={view.tags}
          onOpenContact={onOpenContact}
          onTag={(contactId, tagId, on) => void desk.tag(contactId, tagId, on)}
          onRemove={(contactId) => void desk.remove(contactId)}
          onChange={desk.startChange}
          onAdd={desk.startAdd}
          unheld={unheldAddress(view)}
          onAddAddress={(contactId) => void desk.addAddress(contactId)}
        />
      );
    case 'proposed':
      return (
        <ProposedScreen
          view={view}
          match={screen.match}
          onOpenContact={onOpenContact}
          onAssociate={take}
          onSomeoneElse={desk.startAdd}
        />
      );
    case 'choose':
      return (
        <ChooseScreen
          view={view}
          shared={screen.shared}
          matches={screen.matches}
          onChoose={take}
          onSomeoneElse={desk.startAdd}
        />
      );
    case 'nobody':
    case 'name-only':
      return (
        <UnresolvedScreen
          view={view}
          name={screen.kind === 'name-only' ? screen.name : undefined}
          search={search}
          quickAdd={quickAdd}
          onChoose={take}
          onUseExisting={onUseExisting}
        />
      );
    default:
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
}
