import type { ContactMatch } from '#lib/domain/view/contact-card.ts';
import type { TabView } from '#lib/domain/view/tab-view.ts';
import type { PanelModel } from '#lib/state/panel-model.ts';
import { unheldAddress } from '#lib/state/unheld-address.ts';
import type { PanelScreen } from '#lib/state/panel-screen.ts';
import { ParticipantList } from '../interaction/ParticipantList.tsx';
import { useTranslate } from '../ui/translation.ts';
import { ChooseScreen } from './ChooseScreen.tsx';
import { LoadingCard } from './LoadingCard.tsx';
import { NobodyHereScreen } from './NobodyHereScreen.tsx';
import { ProposedScreen } from './ProposedScreen.tsx';
import { SiteScreen } from './SiteScreen.tsx';
import { UnresolvedScreen } from './UnresolvedScreen.tsx';

export interface PageScreenProps {
  model: PanelModel;
  view: TabView;
  screen: PanelScreen;
  onOpenContact: (contactId: string) => void;
  onLookUp: (text: string) => void;
  onAdd: () => void;
  onChange: (contactId: string) => void;
}

/** What the page shows, one view per state. */
export function PageScreen({ model, view, screen, onOpenContact, onLookUp, onAdd, onChange }: PageScreenProps) {
  const translate = useTranslate();
  const take = ({ card, reason }: ContactMatch) => {
    // Without an interaction there is nothing to associate with: the contact's page is the next thing.
    if (view.interaction) void model.choose(card, reason?.key);
    else onOpenContact(card.id);
  };
  switch (screen.kind) {
    case 'site':
      return (
        <SiteScreen
          site={view.site}
          status={screen.status}
          refused={model.siteRefused.value}
          onEnable={() => void model.enableSite()}
          onLookUp={onLookUp}
        />
      );
    case 'looking':
      return <LoadingCard label={translate('panel.looking')} />;
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
          onAssociate={take}
          onSomeoneElse={onAdd}
        />
      );
    case 'choose':
      return (
        <ChooseScreen
          view={view}
          shared={screen.shared}
          matches={screen.matches}
          onChoose={take}
          onSomeoneElse={view.interaction ? onAdd : undefined}
        />
      );
    case 'nobody':
    case 'name-only':
      return (
        <UnresolvedScreen
          view={view}
          name={screen.kind === 'name-only' ? screen.name : undefined}
          search={model.search.value}
          quickAdd={model.quickAdd.value}
          onChoose={take}
          onUseExisting={(contactId) => takeDuplicate(model, view, contactId, onOpenContact)}
        />
      );
    default:
      return <NobodyHereScreen kind={screen.kind} view={view} onLookUp={onLookUp} />;
  }
}

/** Takes a likely duplicate instead of saving a new contact: associates it, or opens it where nothing is to associate. */
export function takeDuplicate(
  model: PanelModel,
  view: TabView,
  contactId: string,
  onOpenContact: (contactId: string) => void,
): void {
  const duplicate = model.quickAdd.value?.duplicates.value.find(({ card }) => card.id === contactId);
  if (view.interaction && duplicate) void model.choose(duplicate.card);
  else onOpenContact(contactId);
}
