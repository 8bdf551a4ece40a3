import { type CardProperty, partsOf, textOf } from './card-properties.ts';

/** An organization that a card names, and the job there. */
export interface CardPlace {
  name: string;
  title?: string;
}

/** The organizations of a card in their order, and jobs that belong to none of them. */
export interface CardPlaces {
  places: CardPlace[];
  loose: string[];
}

/** The name of the firm alone: what follows it are its parts. */
function firmOf(property: CardProperty): string {
  return partsOf(property)[0] || textOf(property);
}

/**
 * Reads the organizations of a card. A job belongs to the organization of its group, else to the one that it follows,
 * else to the first one.
 */
export function cardPlaces(properties: readonly CardProperty[]): CardPlaces {
  const places: CardPlace[] = [];
  const byGroup = new Map<unknown, CardPlace>();
  for (const property of properties) {
    if (property.name !== 'org' || firmOf(property) === '') continue;
    const place = { name: firmOf(property) };
    places.push(place);
    if (property.parameters.group !== undefined) byGroup.set(property.parameters.group, place);
  }
  const loose: string[] = [];
  let reached = 0;
  for (const property of properties) {
    if (property.name === 'org' && firmOf(property) !== '') reached += 1;
    const title = property.name === 'title' ? textOf(property) : '';
    if (title === '') continue;
    const place = byGroup.get(property.parameters.group) ?? places[Math.max(0, reached - 1)];
    if (place === undefined || place.title !== undefined) loose.push(title);
    else place.title = title;
  }
  return { places, loose };
}
