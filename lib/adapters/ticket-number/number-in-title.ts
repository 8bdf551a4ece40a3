import numbers from './ticket-numbers.json' with { type: 'json' };

/** How a helpdesk writes an item's number into the title of its page: `{number}` in its place, `**` for anything. */
interface TitleTemplate {
  title: string;
}

const TEMPLATES: Readonly<Record<string, readonly TitleTemplate[]>> = numbers;

/** Numbers and codes as helpdesks count with: no words, and at least one digit. */
const NUMBER = /^(?=.*\d)[\p{L}\d][\p{L}\d_.-]{1,39}$/u;

/**
 * The number by which people know an item, from the title of its page, where the address has only an id that nobody
 * reads. Nothing for a helpdesk whose addresses hold the number, and for any other title.
 */
export function numberInTitle(adapterId: string | undefined, title: string): string | undefined {
  if (adapterId === undefined || !Object.hasOwn(TEMPLATES, adapterId)) return undefined;
  return TEMPLATES[adapterId]!.map((template) => numberBy(template, title.trim())).find(Boolean);
}

function numberBy({ title: template }: TitleTemplate, title: string): string | undefined {
  const [before = '', after = ''] = template.split('{number}');
  const end = after.replace(/\*\*$/, '');
  const until = title.indexOf(end, before.length);
  const isWhole = after.endsWith('**') || title.endsWith(end);
  if (!title.startsWith(before) || until === -1 || !isWhole) return undefined;
  const number = title.slice(before.length, until).trim();
  return NUMBER.test(number) ? number : undefined;
}
