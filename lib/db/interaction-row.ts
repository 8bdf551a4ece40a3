import type { Interaction } from '#lib/domain/interaction/interaction.ts';

/** An interaction as stored: with the ids of its participants, by which a contact's interactions are found. */
export interface InteractionRow extends Interaction {
  contactIds: string[];
}

/** Adds the index fields of an interaction. */
export function interactionToRow(interaction: Interaction): InteractionRow {
  return { ...interaction, contactIds: [...new Set(interaction.participants.map(({ contactId }) => contactId))] };
}

/** Takes the index fields off again. */
export function interactionFromRow(row: InteractionRow): Interaction {
  const { contactIds: _, ...interaction } = row;
  return interaction;
}
