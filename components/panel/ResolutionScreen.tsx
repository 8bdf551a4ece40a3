import type { ContactMatch } from '#lib/domain/view/contact-card.ts';
import type { TabView } from '#lib/domain/view/tab-view.ts';
import type { PanelModel } from '#lib/state/panel-model.ts';
import type { PanelScreen } from '#lib/state/panel-screen.ts';
import { unheldAddress } from '#lib/state/unheld-address.ts';
import { ParticipantList } from '../interaction/ParticipantList.tsx';
import { ChooseScreen } from './ChooseScreen.tsx';
import { ProposedScreen } from './ProposedScreen.tsx';
import { UnresolvedScreen } from './UnresolvedScreen.tsx';

/** The states in which something is known of the other party. */
export type ResolutionState = Extract<
  PanelScreen,
  { kind: 'participants' | 'proposed' | 'choose' | 'nobody' | 'name-only' }
>;

export interface ResolutionScreenProps {
  view: TabView;
  screen: ResolutionState;
  /** What the answers are given to: the panel's model, or that of the work list. */
  model: Pick<PanelModel, 'tag' | 'remove' | 'addAddress' | 'search' | 'quickAdd'>;
  onOpenContact: (contactId: string) => void;
  onTake: (match: ContactMatch) => void;
  onUseExisting: (contactId: string) => void;
  onAdd: () => void;
  onChange: (contactId: string) => void;
}

/** Who takes part in an interaction, or the choice of who it is (R11, R14, R20): beside its page and in the work list. */
export function ResolutionScreen(props: ResolutionScreenProps) {
  const { view, screen, model, onOpenContact, onTake, onUseExisting, onAdd, onChange } = props;
  switch (screen.kind) {
    case 'participants':
      return (
        <ParticipantList
          participants={view.participants}
          tags={view.tags}
          onOpenContact={onOpenContact}
          onTag={(contactId, tagId, on) => void model.tag(contactId, tagId, on)}
          onRemove={(contactId) => void model.remove(contactId)}
          onChange={onChange}
          onAdd={onAdd}
          unheld={unheldAddress(view)}
          onAddAddress={(contactId) => void model.addAddress(contactId)}
        />
      );
    case 'proposed':
      return (
        <ProposedScreen
          view={view}
          match={screen.match}
          onOpenContact={onOpenContact}
          onAssociate={onTake}
          onSomeoneElse={onAdd}
        />
      );
    case 'choose':
      return (
        <ChooseScreen
          view={view}
          shared={screen.shared}
          matches={screen.matches}
          onChoose={onTake}
          onSomeoneElse={view.interaction ? onAdd : undefined}
        />
      );
    default:
      return (
        <UnresolvedScreen
          view={view}
          name={screen.kind === 'name-only' ? screen.name : undefined}
          search={model.search.value}
          quickAdd={model.quickAdd.value}
          onChoose={onTake}
          onUseExisting={onUseExisting}
        />
      );
  }
}

/** Whether a state is one of those. */
export function isResolutionState(screen: PanelScreen): screen is ResolutionState {
  return /^(?:participants|proposed|choose|nobody|name-only)$/.test(screen.kind);
}
