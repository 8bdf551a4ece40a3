/** The forms that a place of an address template may ask for, as in `{id:number}`. */
export const PLACE_FORMS = ['number', 'hex', 'code', 'thread', 'guid', 'issue', 'record', 'conversation'] as const;

export type PlaceForm = (typeof PLACE_FORMS)[number];
