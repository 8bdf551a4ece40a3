import type { InteractionAddress } from '#lib/domain/address/interaction-address.ts';
import type { NameBeside } from '#lib/domain/contact/name-beside-address.ts';
import type { TabView } from '#lib/domain/view/tab-view.ts';

/** Looks for the name beside an address on the page of a tab (R23); `mails` are those of the page that are not ours. */
export type FindNameOnPage = (
  tabId: number,
  address: InteractionAddress,
  mails: readonly string[],
) => Promise<NameBeside | undefined>;

/** The name that the page of a view shows beside an address; nothing without an address or without the way to look. */
export async function findNameFor(
  page: TabView,
  address: InteractionAddress | undefined,
  find: FindNameOnPage | undefined,
): Promise<NameBeside | undefined> {
  const mails = page.addresses.flatMap(({ medium, value }) => (medium === 'email' ? value : []));
  return address && find?.(page.tabId, address, mails);
}
