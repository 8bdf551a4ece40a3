import type { Rules } from './reading-rules.ts';

/** A row longer than this is a message, not a line of a list. */
const LONGEST_ROW = 600;
/** Cells that make a table a list rather than labels and values. */
const FEWEST_COLUMNS = 3;

const CELLS = 'td,[role="cell"],[role="gridcell"]';

/** Says that an element is one row of a list of items or people, or a list of items other than the open one. */
export function isListed(element: Element, tag: string, words: string, message: Element | undefined, general: Rules): boolean {
  if (general.rowRoles.test(element.getAttribute('role') ?? '')) return true;
  // What looks like a message may be the line of a list: then most of it is a link.
  if (message === element) return isOneOfMany(element, general) && isMostlyLink(element);
  if (tag === 'tr' || element.getAttribute('role') === 'row') return isTableRow(element, message, general);
  if (message !== undefined) return false;
  if (general.rowTags.test(tag) && isOneOfMany(element, general)) return true;
  const isList = /^(?:ul|ol|table)$/.test(tag);
  if (!general.otherItems.test(words) || !(isList || (/^(?:div|section|aside|nav|details)$/.test(tag) && general.lists.test(words)))) return false;
  return element.querySelector(`form,${general.contentSelector}`) === null;
}

function cellsOf(row: Element): number {
  return [...row.children].filter((cell) => /^t[dh]$/.test(cell.localName) || cell.matches(CELLS)).length;
}

function isTableRow(row: Element, message: Element | undefined, general: Rules): boolean {
  const cells = cellsOf(row);
  if (cells < 2 || row.querySelector(CELLS) === null) return false;
  const checked = row.querySelector('input[type="checkbox"]') !== null;
  const rows = [...(row.parentElement?.children ?? [])].filter((other) => cellsOf(other) >= 2 && other.querySelector(CELLS) !== null).length;
  if (checked && rows > 1) return true;
  const head = row.closest('table,[role="grid"],[role="table"]')?.querySelector('tr,[role="row"]');
  const titled = head && head !== row && head.querySelector('td') === null && head.children.length >= FEWEST_COLUMNS;
  if (!titled || cells < FEWEST_COLUMNS) return message === undefined && isOneOfMany(row, general);
  return rows > 1 || checked || itemLink(row, general) !== undefined;
}

/** One of several alike that each lead to an item of its own, or can each be chosen. */
function isOneOfMany(element: Element, general: Rules): boolean {
  const alike = twinsOf(element);
  if (alike.length === 0 || (element.textContent?.length ?? 0) > LONGEST_ROW) return false;
  if (isChoosable(element) && alike.some(isChoosable)) return true;
  const link = itemLink(element, general);
  return link !== undefined && alike.some((twin) => leadsElsewhere(link, itemLink(twin, general), general));
}

/** The nearest siblings of the same kind. */
function twinsOf(element: Element): Element[] {
  const [name] = element.classList;
  const all = [...(element.parentElement?.children ?? [])];
  const at = all.indexOf(element);
  return all
    .slice(Math.max(0, at - 4), at + 5)
    .filter((other) => other !== element && other.localName === element.localName && (name === undefined ? other.classList.length === 0 : other.classList.contains(name)));
}

function isChoosable(element: Element): boolean {
  return element.hasAttribute('aria-selected') || element.hasAttribute('data-href') || (element.hasAttribute('onclick') && element.localName !== 'button');
}

function isMostlyLink(element: Element): boolean {
  const link = element.localName === 'a' ? element : element.querySelector('a[href]');
  return (link?.textContent?.length ?? 0) > 0.4 * (element.textContent?.length ?? 0);
}

/** The first link of a row that leads to an item: with an id, to no person, file or place in the page. */
function itemLink(row: Element, general: Rules): string | undefined {
  const links = row.localName === 'a' ? [row] : [...row.querySelectorAll('a[href]')].slice(0, 6);
  return links
    .map((link) => link.getAttribute('href') ?? '')
    .find((href) => /\d/.test(href) && !general.besideLinks.test(href));
}

/** Two addresses of the same shape that name different items. */
function leadsElsewhere(first: string, second: string | undefined, general: Rules): boolean {
  if (second === undefined) return false;
  const shape = (identity: string) => identity.replace(/[\da-f]{8,}(?:-[\da-f]+)*|\d+/gi, '0');
  const [one, other] = [identityOf(first, general), identityOf(second, general)];
  return one !== other && shape(one) === shape(other);
}

/** What of an address says which item it leads to: its path, a path in its fragment, its first parameter with an id. */
function identityOf(href: string, general: Rules): string {
  const [address = '', fragment = ''] = href.split('#', 2);
  const [path = '', query = ''] = address.split('?', 2);
  const id = general.idParam.exec(query)?.[0] ?? '';
  return `${path}?${id}#${fragment.includes('/') ? fragment : ''}`;
}
