import type { Adapter, Recognizer } from '#lib/detect/adapter.ts';
import type { AdapterPage } from '#lib/detect/adapter.ts';
import patterns from '#lib/detect/candidate-patterns.json' with { type: 'json' };
import { readPageAddress } from '#lib/domain/page/page-address.ts';
import { readPageKind } from '#lib/domain/page/page-kind.ts';
import chatwoot from './chatwoot.json' with { type: 'json' };
import djangoHelpdesk from './django-helpdesk.json' with { type: 'json' };
import dynamics from './dynamics.json' with { type: 'json' };
import espocrm from './espocrm.json' with { type: 'json' };
import frappeHelpdesk from './frappe-helpdesk.json' with { type: 'json' };
import freescout from './freescout.json' with { type: 'json' };
import freshdesk from './freshdesk.json' with { type: 'json' };
import freshservice from './freshservice.json' with { type: 'json' };
import front from './front.json' with { type: 'json' };
import general from './general.json' with { type: 'json' };
import genesysCloud from './genesys-cloud.json' with { type: 'json' };
import glpi from './glpi.json' with { type: 'json' };
import gmail from './gmail.json' with { type: 'json' };
import helpScout from './help-scout.json' with { type: 'json' };
import hesk from './hesk.json' with { type: 'json' };
import hubspot from './hubspot.json' with { type: 'json' };
import intercom from './intercom.json' with { type: 'json' };
import jiraServiceManagement from './jira-service-management.json' with { type: 'json' };
import libredesk from './libredesk.json' with { type: 'json' };
import nextcloudMail from './nextcloud-mail.json' with { type: 'json' };
import odoo from './odoo.json' with { type: 'json' };
import osticket from './osticket.json' with { type: 'json' };
import outlook from './outlook.json' with { type: 'json' };
import requestTracker from './request-tracker.json' with { type: 'json' };
import rocketChat from './rocket-chat.json' with { type: 'json' };
import roundcube from './roundcube.json' with { type: 'json' };
import salesforce from './salesforce.json' with { type: 'json' };
import servicenow from './servicenow.json' with { type: 'json' };
import snappymail from './snappymail.json' with { type: 'json' };
import sogo from './sogo.json' with { type: 'json' };
import uvdesk from './uvdesk.json' with { type: 'json' };
import zammad from './zammad.json' with { type: 'json' };
import zendesk from './zendesk.json' with { type: 'json' };
import znuny from './znuny.json' with { type: 'json' };
import zohoDesk from './zoho-desk.json' with { type: 'json' };
import { matchUrl } from './url-template.ts';
import { westernPatterns } from './western-patterns.ts';

/** The files are this program's own; a test holds each against the schema. */
const ADAPTERS = [
  requestTracker,
  roundcube,
  osticket,
  freescout,
  zammad,
  chatwoot,
  znuny,
  glpi,
  odoo,
  hesk,
  frappeHelpdesk,
  djangoHelpdesk,
  uvdesk,
  libredesk,
  rocketChat,
  espocrm,
  nextcloudMail,
  snappymail,
  sogo,
  zendesk,
  freshdesk,
  freshservice,
  salesforce,
  hubspot,
  jiraServiceManagement,
  servicenow,
  intercom,
  helpScout,
  dynamics,
  zohoDesk,
  front,
  genesysCloud,
  gmail,
  outlook,
] as unknown as readonly Adapter[];

/** What holds on pages that no adapter knows. Asked for by its id alone. */
const GENERAL = { ...general, rules: { ...general.rules, ...westernPatterns(patterns) } } as unknown as Adapter;

/** The id of the general rules. */
export const GENERAL_ID = GENERAL.id;

/** Every built-in adapter of a helpdesk. */
export function listAdapters(): readonly Adapter[] {
  return ADAPTERS;
}

/**
 * The markers of all adapters that have any: a content script tests them where the address says nothing. The last one
 * fits every page and stands for the general rules.
 */
export function recognizers(adapters: readonly Adapter[] = ADAPTERS): Recognizer[] {
  return [...adapters, GENERAL]
    .filter(({ markers }) => markers.length > 0)
    .map(({ id, markers }) => ({ adapterId: id, selectors: markers }));
}

/**
 * The adapter for a page, with the general rules: the preferred one (the agent's choice, or a marker that was found),
 * else the one whose host it is, else the one that alone has such addresses. Of its pages only those are given whose
 * address fits, so a content script asks again when its page's address changes.
 */
export function chooseAdapter(
  url: string,
  preferredId?: string,
  adapters: readonly Adapter[] = ADAPTERS,
): Adapter | undefined {
  const chosen = [...adapters, GENERAL].find(({ id }) => id === preferredId) ?? byAddress(url, adapters);
  return chosen && { ...chosen, pages: pagesAt(chosen, url), rules: GENERAL.rules };
}

/** The template of whatever else a helpdesk has: lists, settings, and tickets under addresses that came later. */
const ALL_OTHERS = '**';

/** The kinds of page that an address may be, with the values of its places. */
function pagesAt({ pages }: Adapter, href: string): AdapterPage[] {
  if (!URL.canParse(href)) return [];
  const fitting = pages.flatMap(({ url, ...page }) => {
    if (url === undefined) return page;
    const values = url.map((template) => matchUrl(template, href)).find(Boolean);
    return values ? { ...page, values } : [];
  });
  const isUnknown = fitting.length === 1 && pages.at(-1)?.url?.[0] === ALL_OTHERS && fitting[0]!.shows === 'list';
  return (isUnknown ? itemAt(href) : undefined) ?? fitting;
}

/** Fewer digits and letters may be those of a view or of a page of a list. */
const SHORTEST_ID = 4;

/** The item that an address names in words that helpdesks use, as on one that no adapter knows (R15). */
function itemAt(href: string): AdapterPage[] | undefined {
  const address = readPageAddress(href);
  const { shows, kind, id } = address === undefined ? {} : readPageKind(address);
  return shows === 'item' && id !== undefined && id.length >= SHORTEST_ID && /\d/.test(id)
    ? [{ shows, kind, values: { id } }]
    : undefined;
}

function byAddress(url: string, adapters: readonly Adapter[]): Adapter | undefined {
  const host = URL.parse(url)?.hostname;
  if (!host) return undefined;
  return (
    adapters.find((adapter) => adapter.hosts?.some((pattern) => fitsHost(pattern, host))) ??
    adapters.find((adapter) => isCertain(adapter, url))
  );
}

/** Whether a host is one of an adapter's: `*.zendesk.com` holds every host below it. */
export function fitsHost(pattern: string, host: string): boolean {
  return pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern;
}

function isCertain({ pages }: Adapter, href: string): boolean {
  return pages.some(
    ({ certain, url }) => certain === true && url?.some((template) => matchUrl(template, href) !== undefined),
  );
}

/** The name of an adapter as people know its helpdesk; its id when there is no such adapter. */
export function adapterName(id: string, adapters: readonly Adapter[] = ADAPTERS): string {
  return adapters.find((adapter) => adapter.id === id)?.name ?? id;
}

/** What an adapter looks for on an item's page, and when it was last known to stand there. */
export interface Expectation {
  /** Whose address: that of the requester, of the sender of the mail, or of the caller. */
  expected: 'requester' | 'sender' | 'caller';
  /** The newest day among the readers of that field, `YYYY-MM-DD`. */
  checked: string;
  /** False when that day is one of a report by others. */
  onRealPages: boolean;
}

/** What an adapter expects on its pages; nothing when it names no field of the other party, or does not exist. */
export function expectationOf(id: string, adapters: readonly Adapter[] = ADAPTERS): Expectation | undefined {
  const adapter = adapters.find((each) => each.id === id);
  for (const [field, expected] of EXPECTED) {
    const days = adapter?.fields[field]?.map(({ seen }) => seen).sort() ?? [];
    if (adapter && days.length > 0) return { expected, checked: days.at(-1)!, onRealPages: adapter.source === 'seen' };
  }
  return undefined;
}

const EXPECTED = [
  ['requester', 'requester'],
  ['caller', 'caller'],
  ['from', 'sender'],
] as const;
