import { describe, expect, it } from 'vitest';
import {
  attributeMistake,
  attributesInForce,
  choiceName,
  defaultAttributes,
  fitsAttribute,
} from '#lib/domain/definition/attribute-value.ts';
import { type AttributeDefinition, attributeDefinitionSchema } from '#lib/domain/definition/definition.ts';
import { newId } from '#lib/domain/id.ts';

function attribute(changes: Partial<AttributeDefinition> = {}): AttributeDefinition {
  return attributeDefinitionSchema.parse({
    id: newId(),
    createdAt: 1,
    createdBy: 'a',
    updatedAt: 1,
    updatedBy: 'a',
    revision: 1,
    visibility: 'public',
    ownerId: 'a',
    kind: 'attribute',
    owner: 'contact',
    code: 'segment',
    type: 'text',
    ...changes,
  });
}

describe('R44: what an attribute holds', () => {
  it.each([
    ['text', 'any words', true],
    ['text', 5, false],
    ['number', 5.5, true],
    ['number', '5', false],
    ['number', Number.NaN, false],
    ['date', '2026-02-28', true],
    ['date', '2026-02-31', false],
    ['date', '28/02/2026', false],
    ['choice', 'Gold', true],
    ['choice', 'Lead', false],
    ['yes-no', false, true],
    ['yes-no', 'yes', false],
  ] as const)('%s takes %j: %s', (type, value, fits) => {
    expect(fitsAttribute({ type, choices: ['Gold'] }, value)).toBe(fits);
  });

  it('refuses a new record without a required one, and the taking away of one that was there', () => {
    const required = attribute({ required: true });
    expect(attributeMistake([required], {})).toBe(required);
    expect(attributeMistake([required], {}, { [required.id]: 'x' })).toBe(required);
    expect(attributeMistake([required], { [required.id]: 'x' })).toBeUndefined();
  });

  it('leaves what a record was before, whatever the definition is now', () => {
    const choice = attribute({ type: 'choice', choices: ['Gold'], required: true });
    expect(attributeMistake([choice], { [choice.id]: 'Lead' }, { [choice.id]: 'Lead' })).toBeUndefined();
    expect(attributeMistake([choice], { [choice.id]: 'Tin' }, { [choice.id]: 'Lead' })).toBe(choice);
    expect(attributeMistake([choice], {}, {})).toBeUndefined();
  });

  it('calls a choice that was renamed by its new name, and any other by what records keep', () => {
    const names = { choiceNames: { Gold: 'Platinum' } };
    expect([choiceName(names, 'Gold'), choiceName(names, 'Lead'), choiceName({}, 'constructor')]).toEqual([
      'Platinum',
      'Lead',
      'constructor',
    ]);
    expect(choiceName(names, 'toString')).toBe('toString');
  });

  it('offers those in force in their order, and R30: starts new records with their defaults', () => {
    const [first, second] = [attribute({ position: 1, default: 7 }), attribute({ position: 0 })];
    const others = [attribute({ retired: true }), attribute({ owner: 'site' }), attribute({ deletedAt: 5 })];
    expect(attributesInForce([first, ...others, second], 'contact')).toEqual([second, first]);
    expect(defaultAttributes([first, second])).toEqual({ [first.id]: 7 });
  });
});
