import { formatDuration } from '#lib/domain/interaction/duration.ts';
import { ENTRY_KIND_CODES } from '#lib/domain/interaction/entry-limits.ts';
import type { EntryKind } from '#lib/domain/interaction/entry.ts';
import type { EntryChange, EntryFieldChange } from '#lib/messages/protocol/entry.ts';
import { OutsideText } from '../../ui/OutsideText.tsx';
import { type Language, type PlainMessageKey, useLanguage } from '../../ui/translation.ts';
import { ENTRY_KINDS } from './entry-kind.ts';
import { momentWords } from './moment-words.ts';

const STEPS: Readonly<Record<EntryChange['step'], PlainMessageKey>> = {
  created: 'log.stepCreated',
  changed: 'log.stepChanged',
  deleted: 'log.stepDeleted',
  restored: 'log.stepRestored',
  'followed-up': 'log.stepFollowedUp',
  prepared: 'log.stepPrepared',
  undone: 'log.stepUndone',
};

const FIELDS: Partial<Readonly<Record<EntryFieldChange['field'], PlainMessageKey>>> = {
  kind: 'log.kind',
  at: 'log.at',
  topic: 'log.topic',
  notes: 'log.notes',
  followUp: 'log.followUp',
  durationSeconds: 'log.duration',
  enteredBy: 'log.enteredBy',
  contactName: 'log.contactName',
  contactPhone: 'log.contactPhone',
  salesperson: 'log.salesperson',
  salesContact: 'log.salesContact',
  reference: 'log.reference',
};

/** A long text is told by its beginning: the history says that it changed, the entry what it is. */
const LONGEST_SIDE = 280;

function sideWords(
  field: EntryFieldChange['field'],
  text: string | undefined,
  now: number,
  language: Language,
): string {
  const { translate, locale } = language;
  if (text === undefined) return translate('log.nothing');
  if (field === 'at' || field === 'followUp') return momentWords(Number(text), now, locale);
  if (field === 'durationSeconds') return formatDuration(Number(text));
  const kind: EntryKind | undefined = field === 'kind' ? ENTRY_KIND_CODES.find((one) => one === text) : undefined;
  if (kind) return translate(ENTRY_KINDS[kind].name);
  return text.length > LONGEST_SIDE ? `${text.slice(0, LONGEST_SIDE).toWellFormed()}…` : text;
}

/** What became of an entry, newest first: who, when, and what each field was before. */
export function EntryHistory({ steps, now }: { steps: readonly EntryChange[]; now: number }) {
  const language = useLanguage();
  const { translate, locale } = language;
  return (
    <ol class="sc-entry-history" aria-label={translate('log.history')}>
      {steps.map(({ id, at, own, step, fields }) => (
        <li key={id}>
          <p class="sc-entry-history__step">
            {translate(STEPS[step])} · {translate(own ? 'log.byYou' : 'log.byColleague')} ·{' '}
            <time dateTime={new Date(at).toISOString()}>{momentWords(at, now, locale)}</time>
          </p>
          {fields.map(({ field, before, after }) => (
            <p key={field} class="sc-entry-history__field">
              <span>{translate(FIELDS[field] ?? 'log.notes')}</span>{' '}
              <del>
                <OutsideText>{sideWords(field, before, now, language)}</OutsideText>
              </del>
              {' → '}
              <ins>
                <OutsideText>{sideWords(field, after, now, language)}</OutsideText>
              </ins>
            </p>
          ))}
        </li>
      ))}
    </ol>
  );
}
