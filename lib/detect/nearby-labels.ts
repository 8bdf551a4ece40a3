import { shortText } from './short-text.ts';
import { above } from './visibility.ts';

/** Longer texts are no labels. */
const LONGEST = 48;
/** Levels of elements above a value in which its label may stand, and neighbours looked at on each. */
const LEVELS = 5;
const NEIGHBOURS = 3;
const MOST = 5;

/**
 * The short texts that may be the label of a value, nearest first: neighbours before it, the head of its row, the
 * term of its definition, the label for screen readers; then the labels of the rows above, which may say whose it is.
 * `levels` bounds how far out they are looked for.
 */
export function nearbyLabels(node: Element | Text, levels = LEVELS): string[] {
  const found: string[] = [];
  const add = (text: string | null | undefined): void => {
    if (text && text.length <= LONGEST && /\p{L}/u.test(text) && !/\d[\d\s.-]{3}|@/.test(text)) found.push(text);
  };
  let current: Node | null = node;
  for (let level = 0; current !== null && level < levels && found.length < MOST; level += 1) {
    const tag: string = (current as Element).localName ?? '';
    if (/^(?:body|main|article)$/.test(tag)) break;
    add((current as Partial<Element>).getAttribute?.('aria-label')?.split(':')[0]);
    (tag === 'td' ? cellTitles(current as Element) : neighboursBefore(current)).forEach(add);
    if (/^(?:td|dd|tr)$/.test(tag)) {
      rowsAbove(current as Element).forEach(add);
      break;
    }
    // A text node's element is on the same level as the text.
    if (current.nodeType === 3) level -= 1;
    current = above(current);
  }
  return found.slice(0, MOST);
}

/** The texts of the nearest nodes before a node, up to the one that is the label of something else. */
function neighboursBefore(node: Node): (string | null | undefined)[] {
  const found: (string | null | undefined)[] = [];
  let steps = 0;
  for (let next = node.previousSibling; next !== null && steps < NEIGHBOURS; next = next.previousSibling) {
    const tag = (next as Element).localName;
    // The line above may be the label, or the first one that of the block.
    if (tag === 'br') {
      let line = '';
      for (
        let part = next.previousSibling;
        part && part.nodeName !== 'BR' && line.length < LONGEST;
        part = part.previousSibling
      )
        line = `${part.textContent} ${line}`;
      return [
        ...found,
        ...[next.previousSibling, next.parentElement!.firstElementChild].map(
          (other) => other && shortText(other, LONGEST),
        ),
        line.replace(/\s+/g, ' ').trim(),
      ];
    }
    if (next.nodeType > 3 || (next.nodeType === 3 && !/\S/.test((next as Text).data))) continue;
    steps += 1;
    found.push(next.nodeType === 3 ? lastWords((next as Text).data) : shortText(next, LONGEST));
    if (tag === 'dt') break;
  }
  return found;
}

/** Of a text with a colon at its end, what belongs to the colon. */
function lastWords(text: string): string {
  return text
    .trim()
    .split(/[\n|•·;,>]/)
    .at(-1)!
    .trim();
}

/** The cell before, the first cell of the row, and the head of the column. */
function cellTitles(cell: Element): (string | undefined)[] {
  const row = cell.parentElement;
  const head = row?.closest('table')?.querySelector('tr');
  const titled = head && head !== row && head.querySelector('td') === null;
  const title = titled ? head.children[[...row!.children].indexOf(cell)] : undefined;
  return [cell.previousElementSibling, row?.firstElementChild, title].map((other) =>
    other && other !== cell ? shortText(other, LONGEST) : undefined,
  );
}

/** "E-mail" under "Customer": the labels of the rows or terms above. */
function rowsAbove(element: Element): (string | undefined)[] {
  const found: (string | undefined)[] = [];
  let next = (element.localName === 'td' ? element.parentElement : element)?.previousElementSibling;
  for (let steps = 0; next && steps < 5; next = next.previousElementSibling) {
    if (next.localName === 'dd') continue;
    steps += 1;
    const title = next.localName === 'tr' ? next.firstElementChild : next;
    found.push(title ? shortText(title, LONGEST) : undefined);
  }
  return found;
}
