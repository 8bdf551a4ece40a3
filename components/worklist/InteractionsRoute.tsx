import { useEffect } from 'preact/hooks';
import type { InteractionPageModel } from '#lib/state/interaction-page-model.ts';
import type { InteractionsPageModel } from '#lib/state/interactions-page-model.ts';
import type { ManageRoute } from '#lib/state/manage-route.ts';
import type { SettingsModel } from '#lib/state/settings-model.ts';
import { InteractionPage } from '../interaction/InteractionPage.tsx';
import { InteractionsPage } from './InteractionsPage.tsx';

export interface InteractionsRouteProps {
  route: Extract<ManageRoute, { page: 'interactions' | 'interaction' }>;
  interactions: InteractionsPageModel;
  interaction: InteractionPageModel;
  settings: SettingsModel;
  onRoute: (route: ManageRoute, replace?: boolean) => void;
}

/** The interactions, or one of them. */
export function InteractionsRoute({ route, interactions, interaction, settings, onRoute }: InteractionsRouteProps) {
  const id = route.page === 'interaction' ? route.id : undefined;
  useEffect(() => {
    if (id !== undefined) void interaction.load(id);
    return interaction.leave;
  }, [interaction, id]);
  const onOpenContact = (contactId: string) => onRoute({ page: 'contact', id: contactId });
  if (route.page === 'interaction') return <InteractionPage model={interaction} onOpenContact={onOpenContact} />;
  return (
    <InteractionsPage
      model={interactions}
      wanted={route}
      isKept={settings.settings.value?.keepUnresolved ?? true}
      onWanted={(wanted) => onRoute({ page: 'interactions', ...wanted }, true)}
      onOpen={(key) => onRoute({ page: 'interaction', id: key })}
      onOpenContact={onOpenContact}
    />
  );
}
