import type { InteractionRef } from '#lib/domain/interaction/interaction.ts';
import { shownNumber } from './web-address.ts';

/** What a list calls an interaction: its title, and its number where many have the same title. */
export function interactionTitle(interaction: Pick<InteractionRef, 'title' | 'id' | 'number'>): string {
  const { title, id, number } = interaction;
  if (title === undefined || title.trim() === '') return shownNumber(interaction);
  const isSaid = title.includes(number ?? id) || (number === undefined && id.length > 12);
  return isSaid ? title : `${title} · ${shownNumber(interaction)}`;
}
