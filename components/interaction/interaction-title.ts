import type { InteractionRef } from '#lib/domain/interaction/interaction.ts';
import { shownId } from './web-address.ts';

/** What a list calls an interaction: its title, and its number where many have the same title. */
export function interactionTitle({ title, id }: Pick<InteractionRef, 'title' | 'id'>): string {
  if (title === undefined || title.trim() === '') return shownId(id);
  return title.includes(id) || id.length > 12 ? title : `${title} · ${shownId(id)}`;
}
