import type { Tag } from '#lib/domain/tag/tag.ts';
import type { TimelineItem } from '#lib/messages/protocol/timeline.ts';
import type { TimelineModel } from '#lib/state/timeline-model.ts';
import { tagName } from '../../tag/tag-name.ts';
import { Chip } from '../../ui/Chip.tsx';
import { useLanguage } from '../../ui/translation.ts';
import { interactionKindKey } from '../interaction-kind.ts';
import { momentWords } from '../log/moment-words.ts';
import { PlaceLine } from './PlaceLine.tsx';
import { TimelineEntry } from './TimelineEntry.tsx';

export interface TimelineInteractionProps {
  model: TimelineModel;
  item: Extract<TimelineItem, { kind: 'interaction' }>;
  /** Whose page it is on, and whose tags to show. */
  pageOf: { id: string; name: string } | undefined;
  tags: readonly Tag[];
  onOpenContact: (contactId: string) => void;
}

/** One interaction of a timeline: what and when it was, where, the tags held in it, and entries that name nobody. */
export function TimelineInteraction({ model, item, pageOf, tags, onOpenContact }: TimelineInteractionProps) {
  const { translate, locale } = useLanguage();
  const { interaction, entries, moreEntries } = item;
  const when = momentWords(item.at, model.log.now(), locale);
  const kind = translate(interactionKindKey(interaction.medium, interaction.direction));
  const held = interaction.participants.find((participant) => participant.contactId === pageOf?.id)?.tags ?? [];
  return (
    <article class="sc-timeline__interaction" aria-label={translate('log.entry', { kind, when })}>
      <p class="sc-timeline__when">
        {kind}
        {' · '}
        <time dateTime={new Date(item.at).toISOString()}>{when}</time>
      </p>
      <PlaceLine placed={{ ...interaction, id: interaction.helpdeskId }} />
      {held.length > 0 ? (
        <div class="sc-timeline__tags">
          {held.map((id) => (
            <Chip key={id}>{tagName(tags.find((tag) => tag.id === id) ?? { id }, translate)}</Chip>
          ))}
        </div>
      ) : undefined}
      {entries.map((view) => (
        <TimelineEntry
          key={view.entry.id}
          model={model}
          view={view}
          pageOf={pageOf}
          isInPlace
          onOpenContact={onOpenContact}
        />
      ))}
      {moreEntries > 0 ? (
        <p class="sc-timeline__when">{translate('timeline.moreEntries', { count: moreEntries })}</p>
      ) : undefined}
    </article>
  );
}
