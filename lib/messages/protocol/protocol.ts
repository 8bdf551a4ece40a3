import type { RequestOf, ResponseOf } from '../define.ts';
import * as change from './change.ts';
import * as contact from './contact.ts';
import * as interaction from './interaction.ts';
import * as lookup from './lookup.ts';
import * as page from './page.ts';
import * as settings from './settings.ts';
import * as site from './site.ts';
import * as tab from './tab.ts';

export { PROTOCOL_VERSION } from './version.ts';

/** Every message there is. A message that is not here is refused. */
export const protocol = [
  page.pageSetup,
  page.pageReport,
  tab.tabView,
  tab.tabScan,
  contact.contactSearch,
  contact.contactGet,
  contact.contactCreate,
  contact.contactAddAddress,
  contact.contactDuplicates,
  contact.contactPrefill,
  contact.contactImport,
  contact.organizationSearch,
  contact.organizationCreate,
  interaction.interactionAssociate,
  interaction.interactionChange,
  interaction.interactionRemove,
  interaction.interactionTag,
  change.changeUndo,
  change.changeRecent,
  lookup.lookupText,
  lookup.lookupPending,
  lookup.lookupDone,
  site.siteEnable,
  site.siteDisable,
  site.siteConfigure,
  settings.settingsGet,
  settings.settingsUpdate,
  settings.storeStatus,
] as const;

export type Protocol = (typeof protocol)[number];
export type MessageName = Protocol['name'];
export type DefinitionOf<Name extends MessageName> = Extract<Protocol, { name: Name }>;
export type Request<Name extends MessageName> = RequestOf<DefinitionOf<Name>>;
export type Response<Name extends MessageName> = ResponseOf<DefinitionOf<Name>>;
