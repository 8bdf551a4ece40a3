import type { Interaction } from '#lib/domain/interaction/interaction.ts';
import type { TimelinePlace } from '#lib/domain/interaction/timeline-place.ts';
import { type TimelineKey, timelineKey } from './timeline-key.ts';

/** An interaction as stored: with the ids of its participants, by which a contact's interactions are found. */
export interface InteractionRow extends Interaction {
  contactIds: string[];
  /** Its place in the timeline of each of them: when it was first seen. */
  contactOrders: TimelineKey[];
  organizationOrder?: TimelineKey;
  /** A tag and who holds it, for each (see `tagMark`). */
  tagged: string[];
}

/** How `tagged` says that a contact holds a tag: with the tag before it, so that all holders of one lie together. */
export function tagMark(tagId: string, contactId: string): string {
  return `${tagId} ${contactId}`;
}

/** Where an interaction stands in a timeline. */
export function placeOfInteraction({ id, createdAt }: Pick<Interaction, 'id' | 'createdAt'>): TimelinePlace {
  return { id, createdAt, at: createdAt };
}

/** Adds the index fields of an interaction. */
export function interactionToRow(interaction: Interaction): InteractionRow {
  const contactIds = [...new Set(interaction.participants.map(({ contactId }) => contactId))];
  const place = placeOfInteraction(interaction);
  const { organizationId } = interaction;
  return {
    ...interaction,
    contactIds,
    contactOrders: contactIds.map((id) => timelineKey(id, place)),
    tagged: interaction.participants.flatMap(({ contactId, tags }) => tags.map((tag) => tagMark(tag, contactId))),
    ...(organizationId !== undefined && { organizationOrder: timelineKey(organizationId, place) }),
  };
}

/** Takes the index fields off again. */
export function interactionFromRow(row: InteractionRow): Interaction {
  const { contactIds: _ids, contactOrders: _orders, organizationOrder: _place, tagged: _tagged, ...interaction } = row;
  return interaction;
}
