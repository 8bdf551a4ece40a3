import type { RequestOf, ResponseOf } from '../define.ts';
import * as contact from './contact.ts';
import * as interaction from './interaction.ts';
import * as lookup from './lookup.ts';
import * as page from './page.ts';
import * as settings from './settings.ts';
import * as site from './site.ts';
import * as tab from './tab.ts';

/** Counts up whenever a message's name or request changes. A test holds it against a hash of the protocol. */
export const PROTOCOL_VERSION = 1;

/** Every message there is. A message that is not here is refused. */
export const protocol = [
  page.pageSetup,
  page.pageReport,
  tab.tabView,
  tab.tabScan,
  contact.contactSearch,
  contact.contactGet,
  contact.contactCreate,
  contact.contactDuplicates,
  contact.contactPrefill,
  contact.contactImport,
  contact.organizationSearch,
  contact.organizationCreate,
  interaction.interactionAssociate,
  interaction.interactionChange,
  interaction.interactionRemove,
  interaction.interactionTag,
  interaction.changeUndo,
  lookup.lookupText,
  lookup.lookupPending,
  lookup.lookupDone,
  site.siteEnable,
  site.siteDisable,
  settings.settingsGet,
  settings.settingsUpdate,
  settings.storeStatus,
] as const;

export type Protocol = (typeof protocol)[number];
export type MessageName = Protocol['name'];
export type DefinitionOf<Name extends MessageName> = Extract<Protocol, { name: Name }>;
export type Request<Name extends MessageName> = RequestOf<DefinitionOf<Name>>;
export type Response<Name extends MessageName> = ResponseOf<DefinitionOf<Name>>;
