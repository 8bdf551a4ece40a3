import type { Adapter, AdapterFields, AdapterPage, Reader } from '#lib/detect/adapter.ts';
import type { InteractionMedium } from '#lib/domain/interaction/interaction.ts';
import { templateOf } from './address-template.ts';
import { FIRST_HEADING, type Lesson, type LessonParts, type Picked } from './lesson.ts';
import { numberOf } from './number-of.ts';

/** What an adapter is made of beside the lesson. */
export interface LessonFacts {
  id: string;
  /** What the agent calls the site. */
  name: string;
  /** Today, as `2026-11-22`. */
  today: string;
  /** What the general rules made of the page before: its interactions keep their key (R15). */
  known?: { kind: string; id: string; medium?: InteractionMedium };
  /** What a former lesson called the tickets of such pages. */
  kind?: string;
}

/** Words in the place of an id on which a ticket is written, not shown. */
const FORM_WORDS = ['new', 'create', 'add', 'compose'];

/**
 * Makes the adapter of a lesson: the same JSON as those that are built in. Nothing when neither the address nor the
 * page says which ticket it is.
 */
export function buildAdapter(
  { href, parts }: Lesson,
  { id, name, today, known, kind }: LessonFacts,
): Adapter | undefined {
  const number = numberOf(parts.number);
  const template = templateOf(href, number);
  if (template === undefined || (template.key === undefined && number === undefined)) return undefined;
  const dated = (picked: Picked | undefined): Reader[] | undefined =>
    picked?.readers.map((reader) => ({ ...reader, seen: today }));
  const here = template.id ?? number;
  const page: AdapterPage = {
    url: template.templates,
    shows: 'item',
    kind: (known !== undefined && known.id === here ? known.kind : undefined) ?? kind ?? 'ticket',
    ...(template.key !== undefined && template.key !== '{id}' && { key: template.key }),
    ...(template.key === undefined && {
      id: dated(parts.number)?.map((reader) => ({ ...reader, take: 'number' as const })),
    }),
    medium: known?.medium ?? 'ticket',
    expects: true,
  };
  const forms = template.templates
    .filter((text) => /\{id\}/.test(text))
    .flatMap((text) => FORM_WORDS.map((word) => text.replace('{id}', word)));
  const fields: AdapterFields = {
    [parts.requester.address?.medium === 'phone' ? 'phone' : 'requester']: dated(parts.requester),
    ...(parts.name && { name: dated(parts.name) }),
    subject: dated(parts.subject) ?? [{ ...FIRST_HEADING, seen: today }],
  };
  return {
    id,
    name,
    version: today,
    source: 'taught',
    hosts: [new URL(href).hostname],
    markers: [],
    pages: [...(forms.length > 0 ? [{ url: forms, shows: 'form' as const }] : []), page],
    fields,
    ...(parts.requester.weak && { proposes: true }),
  };
}

/** What a lesson would say of this page: which ticket it is, and who tells so. */
export function previewOf(
  href: string,
  parts: LessonParts,
): { id?: string; from?: 'address' | 'page'; templates: string[] } {
  const number = numberOf(parts.number);
  const template = templateOf(href, number);
  const id = template?.id ?? number;
  const from = template?.id !== undefined ? 'address' : number === undefined ? undefined : 'page';
  return { templates: template?.templates ?? [], ...(id !== undefined && { id }), ...(from !== undefined && { from }) };
}
