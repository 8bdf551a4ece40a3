import { useEffect, useRef } from 'preact/hooks';
import { contactsOfView, listAddress, organizationsOfView } from '#lib/state/list-route.ts';
import type { ManageRoute } from '#lib/state/manage-route.ts';
import type { SavedViewsModel } from '#lib/state/saved-views-model.ts';

/**
 * Opens a list with its default view. Only where one arrives at the list and its address says nothing else: who clears
 * the search wants everything.
 */
export function useDefaultView(
  current: ManageRoute,
  { viewsOf }: SavedViewsModel,
  onRoute: (route: ManageRoute) => void,
): void {
  const arrival = useRef<ManageRoute | undefined>(undefined);
  if (arrival.current?.page !== current.page) arrival.current = current;
  const isBare =
    arrival.current === current &&
    (current.page === 'contacts' || current.page === 'organizations') &&
    current.view === undefined &&
    listAddress(current) === '';
  const view = isBare ? viewsOf(current.page).find(({ isDefault }) => isDefault) : undefined;
  useEffect(() => {
    if (view === undefined) return;
    const { id, address } = view;
    onRoute(
      view.list === 'contacts'
        ? { page: 'contacts', ...contactsOfView(id, address) }
        : { page: 'organizations', ...organizationsOfView(id, address) },
    );
  }, [view?.id]);
}
