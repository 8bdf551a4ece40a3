import { isStableClass, isStableName, isStableText } from './stable-words.ts';

/** A simple selector that fits an element, and how likely a change of the page breaks it: the lower the better. */
export interface ElementName {
  css: string;
  cost: number;
  /** It says what the element is (a link to a person, a value), not whose: others on the next page may be the same. */
  kind?: boolean;
}

/** Attributes that are there so that programs find the element. */
const FOR_PROGRAMS = /^data-(?:test|testid|test-id|test-selector|qa|qa-id|cy|automation|automation-id|hook|e2e)$/;

/** What a role costs: it says less than any other name. */
export const ROLE_COST = 6;

/** What an element is called by attributes whose names say nothing of what is shown. */
const COSTS: Readonly<Record<string, number>> = { itemprop: 1, name: 2, id: 2, 'aria-label': 3, role: ROLE_COST };

const CLASS_COST = 5;

/** Classes of parts of any card or list. */
const KIND_CLASS =
  /^(?:values?|texts?|labels?|links?|fields?|items?|facts?|data|content|info|details?|lines?|entry|meta|body|title|name)$/i;

/**
 * The ways to name an element that other pages of its kind likely share, best first. `own` are words of this ticket:
 * a name that holds one of them names this page alone.
 */
export function namesOf(element: Element, own: ReadonlySet<string>): ElementName[] {
  const names: ElementName[] = [];
  for (const { name, value } of element.attributes) {
    const cost = costOf(name);
    if (cost === undefined) continue;
    const isText = name === 'aria-label';
    if (isText ? !isStableText(value, own) : !isStableName(value, own)) continue;
    const css = name === 'id' && /^[\w-]+$/.test(value) ? `#${value}` : `[${name}="${value}"]`;
    names.push({ css, cost, ...(name === 'role' && { kind: true }) });
  }
  const target = hrefPattern(element);
  if (target !== undefined) names.push({ css: target, cost: 4, kind: true });
  for (const name of element.classList) {
    if (isStableClass(name, own))
      names.push({ css: `.${name}`, cost: CLASS_COST, ...(KIND_CLASS.test(name) && { kind: true }) });
  }
  // A tag of the program's own, such as `ticket-requester`.
  if (/^[a-z][a-z-]*-[a-z-]+$/.test(element.localName)) names.push({ css: element.localName, cost: 3 });
  if (element.localName === 'input' && /^(?:email|tel)$/.test(element.getAttribute('type') ?? ''))
    names.push({ css: `input[type="${element.getAttribute('type')}"]`, cost: 4, kind: true });
  return names.sort((first, second) => first.cost - second.cost);
}

function costOf(attribute: string): number | undefined {
  if (FOR_PROGRAMS.test(attribute)) return 1;
  if (Object.hasOwn(COSTS, attribute)) return COSTS[attribute];
  return /^data-[a-z][a-z-]*$/.test(attribute) ? 4 : undefined;
}

/** What every link of that kind begins with: `mailto:`, or the path up to the first part that names one item. */
function hrefPattern(element: Element): string | undefined {
  const href = element.getAttribute('href');
  if (element.localName !== 'a' || href === null) return undefined;
  const [scheme] = /^(?:mailto|tel|callto):/.exec(href) ?? [];
  const [path] = /^#?\/(?:[a-z_-]+\/)+/i.exec(href) ?? [];
  const start = scheme ?? path;
  return start === undefined ? undefined : `a[href^="${start}"]`;
}
