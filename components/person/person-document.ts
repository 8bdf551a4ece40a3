import type { Entry } from '#lib/domain/interaction/entry.ts';
import type { PersonChange, PersonExport, PersonInteraction } from '#lib/domain/person/person-export.ts';
import { changedFields } from '#lib/domain/merge-edit.ts';
import type { Tag } from '#lib/domain/tag/tag.ts';
import type { ChangeSummary } from '#lib/messages/protocol/change.ts';
import { CHANGE_WORDS } from '../manage/change-words.ts';
import { fieldName } from '../record/field-names.ts';
import { linesOf } from '../record/field-values.ts';
import { tagName } from '../tag/tag-name.ts';
import type { Language } from '../ui/translation.ts';

/** What puts a person's data into words. */
export interface DocumentWords {
  language: Language;
  /** The team's tags. */
  tags: readonly Tag[];
}

type Fact = readonly [label: string, lines: readonly string[]];

/** Fields of a contact in the order in which they are read; the rest is in the data file. */
const FIELDS = [
  'givenName',
  'familyName',
  'addresses',
  'postalAddresses',
  'socialIds',
  'timeZone',
  'language',
  'notes',
  'doNotCall',
  'visibility',
] as const;

/** What no reader of a history asks for. */
const STAMPS = new Set(['id', 'revision', 'updatedAt', 'updatedBy', 'createdAt', 'createdBy', 'ownerId', 'batchId']);

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function facts(rows: readonly Fact[]): string {
  const known = rows.filter(([, lines]) => lines.some((line) => line.trim() !== ''));
  const cells = known.map(([label, lines]) => `<dt>${escaped(label)}</dt><dd>${lines.map(escaped).join('<br>')}</dd>`);
  return `<dl>${cells.join('')}</dl>`;
}

function section(title: string, parts: readonly string[]): string {
  return parts.length === 0 ? '' : `<section><h2>${escaped(title)}</h2>${parts.join('')}</section>`;
}

const STYLE =
  'body{font:15px/1.5 system-ui,sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem}' +
  'h2{margin-top:2rem;border-bottom:1px solid #bbb}dl{display:grid;grid-template-columns:12rem 1fr;gap:.2rem 1rem}' +
  'dt{color:#555}dd{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}article{margin:1rem 0}' +
  'pre{white-space:pre-wrap;overflow-wrap:anywhere}';

/**
 * Everything the store has of a person as one page to read and print: it needs nothing else and runs nothing. What
 * has no words of its own is in the data file alone.
 */
export function personDocument(person: PersonExport, { language, tags }: DocumentWords): string {
  const { translate, locale } = language;
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' });
  const when = (at: number): string => moment.format(new Date(at));
  const values = { translate, locale, choiceName: (_list: string, code: string) => code };
  const organizations = new Map(person.organizations.map(({ id, name }) => [id, name]));

  const contactFacts = (contact: PersonExport['contact']): string =>
    facts([
      ...FIELDS.map((field): Fact => [
        fieldName(field, translate),
        field === 'notes' ? [contact.notes ?? ''] : linesOf(field, contact[field], values),
      ]),
      [
        fieldName('memberships', translate),
        contact.memberships.map(({ organizationId, title }) =>
          [organizations.get(organizationId) ?? organizationId, title].filter(Boolean).join(', '),
        ),
      ],
      [fieldName('siteId', translate), person.site === undefined ? [] : [person.site.name]],
      ...Object.entries(contact.attributes).map(([id, value]): Fact => [
        person.attributeNames[id] ?? id,
        linesOf('', value, values),
      ]),
      [translate('person.createdAt'), [when(contact.createdAt)]],
    ]);
  const interaction = ({
    title,
    site,
    helpdeskId,
    number,
    url,
    createdAt,
    part,
    others,
  }: PersonInteraction): string => {
    const held = new Set(part.flatMap((each) => each.tags));
    return `<article>${facts([
      [translate('person.interaction'), [title ?? number ?? helpdeskId, `${site} · ${when(createdAt)}`, url]],
      [
        translate('person.tags'),
        [...held].map((id) => tagName(tags.find((tag) => tag.id === id) ?? { id }, translate)),
      ],
      [translate('person.others'), others === 0 ? [] : [String(others)]],
    ])}</article>`;
  };
  const entry = ({ at, notes, topic, contactName, contactPhone, enteredBy, followUp, reference }: Entry): string =>
    `<article>${facts([
      [translate('person.when'), [when(at)]],
      [translate('person.topic'), [topic?.name ?? '']],
      [translate('field.name'), [contactName ?? '', contactPhone ?? '']],
      [translate('contactPage.notes'), [notes]],
      [translate('person.reference'), [reference ?? '']],
      [translate('person.followUp'), followUp === undefined ? [] : [when(followUp.at)]],
      [translate('person.enteredBy'), [enteredBy]],
    ])}</article>`;
  const altered = ({ rows }: PersonChange): Fact[] =>
    rows.flatMap(({ before, after }) => {
      const [was, is] = [new Map(Object.entries(before ?? {})), new Map(Object.entries(after ?? {}))];
      return changedFields<Record<string, unknown>>(Object.fromEntries(was), Object.fromEntries(is))
        .map(String)
        .filter((field) => !STAMPS.has(field))
        .map((field): Fact => {
          const [old, present] = [was, is].map((side) => linesOf(field, side.get(field), values).join(', '));
          return [fieldName(field, translate), [before === undefined ? (present ?? '') : `${old} → ${present}`]];
        });
    });
  const change = (one: PersonChange): string => {
    const key = CHANGE_WORDS[one.action as ChangeSummary['action']];
    const words = key === undefined ? one.action : translate(key);
    return `<article>${facts([[when(one.at), [words]], ...altered(one)])}</article>`;
  };
  const draft = ({ values: typed, updatedAt }: PersonExport['drafts'][number]): string =>
    `<article><p>${escaped(when(updatedAt))}</p><pre>${escaped(JSON.stringify(typed, undefined, 2))}</pre></article>`;

  const title = translate('person.documentTitle');
  const body = [
    `<h1>${escaped(title)}</h1><p>${escaped(translate('person.documentText', { when: when(person.exportedAt), id: person.receiptId }))}</p>`,
    section(translate('person.countContacts'), [contactFacts(person.contact), ...person.merged.map(contactFacts)]),
    section(translate('person.countInteractions'), person.interactions.map(interaction)),
    section(translate('person.countEntries'), person.entries.map(entry)),
    section(translate('person.countChanges'), person.history.map(change)),
    section(translate('person.countDrafts'), person.drafts.map(draft)),
  ];
  return (
    `<!doctype html><html lang="${escaped(locale)}"><head><meta charset="utf-8">` +
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">` +
    `<title>${escaped(title)}</title><style>${STYLE}</style></head><body>${body.join('')}</body></html>`
  );
}
