import type { Rules } from './reading-rules.ts';

/** A row longer than this is a message, not a line of a list. */
const LONGEST_ROW = 600;
/** Cells that make a table a list rather than labels and values. */
const FEWEST_COLUMNS = 3;

/** Says that an element is one row of a list of items or people, or a list of items other than the open one. */
export function isListed(
  element: Element,
  tag: string,
  words: string,
  message: Element | undefined,
  general: Rules,
): boolean {
  // What looks like a message may be the line of a list: then most of it is a link.
  if (message === element) return isMostlyLink(element) && isOneOfMany(element, general);
  if (tag === 'tr' || element.getAttribute('role') === 'row') return isTableRow(element, message, general);
  if (message !== undefined) return false;
  if (general.rowTags.test(tag) && isOneOfMany(element, general)) return true;
  const isList = general.listTags.test(tag);
  if (
    !general.otherItems.test(words) ||
    isNamedAfterBlock(element, general) ||
    !(isList || (general.sectionTags.test(tag) && general.lists.test(words)))
  )
    return false;
  return element.querySelector(`form,${general.contentSelector}`) === null;
}

/** In `inbox__side-panel` the inbox is what the program calls itself or a part of it, not what the panel holds. */
function isNamedAfterBlock(element: Element, general: Rules): boolean {
  const name = String(element.classList);
  return (
    general.blockName.test(name) &&
    !general.otherItems.test(` ${name.replace(general.blockRun, ' ').replace(/[^a-zA-Z]+/g, ' ')} `)
  );
}

function isTableRow(row: Element, message: Element | undefined, general: Rules): boolean {
  const cells = row.children.length;
  if (cells < 2 || !row.querySelector(general.gridCellSelector) || row.querySelector(general.noListSelector))
    return false;
  const isChecked = row.querySelector(general.tickSelector) !== null;
  const hasRowBeside = [row.previousElementSibling, row.nextElementSibling].some((other) =>
    other?.querySelector(general.gridCellSelector),
  );
  const head = row.closest(general.gridSelector)?.querySelector(general.gridRowSelector);
  const isTitled = head && head !== row && !head.querySelector('td') && head.children.length >= FEWEST_COLUMNS;
  if (isTitled && cells >= FEWEST_COLUMNS) return hasRowBeside || isChecked || itemLink(row, general) !== undefined;
  return (isChecked && hasRowBeside) || (!message && isOneOfMany(row, general));
}

/** One of several alike that each lead to an item of its own, or can each be chosen. */
function isOneOfMany(element: Element, general: Rules): boolean {
  const link = itemLink(element, general);
  const choosable = element.matches(general.choosableSelector);
  if (link === undefined && !choosable) return false;
  const alike = twinsOf(element).filter(
    (twin) =>
      (choosable && twin.matches(general.choosableSelector)) ||
      (link !== undefined && leadsElsewhere(link, itemLink(twin, general), general)),
  );
  return alike.length > 0 && element.textContent.length <= LONGEST_ROW;
}

/** The nearest siblings of the same kind. */
export function twinsOf(element: Element): Element[] {
  const { classList, localName } = element;
  const [name] = classList;
  const found: Element[] = [];
  for (const step of ['previousElementSibling', 'nextElementSibling'] as const) {
    let other = element[step];
    for (let steps = 1; other !== null && steps < 5; steps += 1) {
      if (
        other.localName === localName &&
        (name === undefined ? other.classList.length === 0 : other.classList.contains(name))
      )
        found.push(other);
      other = other[step];
    }
  }
  return found;
}

function isMostlyLink(element: Element): boolean {
  const link = element.localName === 'a' ? element : element.querySelector('a[href]');
  return !!link && link.textContent.length > 0.4 * element.textContent.length;
}

/** The first link of a row that leads to an item: with an id, to no person, file or place in the page. */
function itemLink(row: Element, general: Rules): string | undefined {
  const links = row.localName === 'a' ? [row] : row.getElementsByTagName('a');
  // To ask for more than there are costs as much as to count them.
  for (let index = 0; index < 6 && links[index]; index += 1) {
    const href = links[index]!.getAttribute('href') ?? '';
    if (!general.besideLinks.test(href)) return href;
  }
  return undefined;
}

/** Two addresses of the same shape that name different items. */
function leadsElsewhere(first: string, second: string | undefined, general: Rules): boolean {
  if (second === undefined) return false;
  const shape = (identity: string) => identity.replace(general.idRun, '0');
  const [one, other] = [identityOf(first, general), identityOf(second, general)];
  return one !== other && shape(one) === shape(other);
}

/** What of an address says which item it leads to: its path, a path in its fragment, its first parameter with an id. */
function identityOf(href: string, general: Rules): string {
  const [address = '', fragment = ''] = href.split('#');
  const [path = '', query = ''] = address.split('?');
  const id = general.idParam.exec(query)?.[0] ?? '';
  return `${path}?${id}#${fragment.includes('/') ? fragment : ''}`;
}
