import type { ContactMatch } from '#lib/domain/view/contact-card.ts';
import type { TabView } from '#lib/domain/view/tab-view.ts';
import type { PanelModel } from '#lib/state/panel-model.ts';
import type { PanelScreen } from '#lib/state/panel-screen.ts';
import { useTranslate } from '../ui/translation.ts';
import { LoadingCard } from './LoadingCard.tsx';
import { NobodyHereScreen } from './NobodyHereScreen.tsx';
import { isResolutionState, ResolutionScreen } from './ResolutionScreen.tsx';
import { SiteScreen } from './SiteScreen.tsx';

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
  if (isResolutionState(screen)) {
    return (
      <ResolutionScreen
        view={view}
        screen={screen}
        model={model}
        onOpenContact={onOpenContact}
        onTake={take}
        onUseExisting={(contactId) => takeDuplicate(model, view, contactId, onOpenContact)}
        onAdd={onAdd}
        onChange={onChange}
      />
    );
  }
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
