import { describe, expect, it } from 'vitest';
import { type AttributeType, attributeDefinitionSchema } from '#lib/domain/definition/definition.ts';
import { readAttribute } from '#lib/interchange/values/read-attribute.ts';
import { idOf } from '#tests/support/view-builders.ts';

const field = (type: AttributeType) =>
  attributeDefinitionSchema.parse({
    id: idOf(1),
    createdAt: 1,
    createdBy: 'a',
    updatedAt: 1,
    updatedBy: 'a',
    revision: 1,
    ownerId: 'a',
    visibility: 'public',
    kind: 'attribute',
    owner: 'contact',
    code: 'field',
    type,
    choices: ['gold', 'Or blanc'],
    choiceNames: { gold: 'Doré' },
  });

describe('what an own field keeps of a text', () => {
  it.each([
    ['12', 12],
    ['-1.5', -1.5],
    ['1 234,5', 1234.5],
    ['1\u202f234,50', 1234.5],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1,234,567', 1_234_567],
    ['1.234.567', 1_234_567],
    ["1'234.5", 1234.5],
    ['0,125', 0.125],
    ['1,234', undefined],
    ['12 %', undefined],
    ['many', undefined],
    ['1-2', undefined],
  ])('R44: as a number: %j', (text, expected) => {
    expect(readAttribute(field('number'), text)).toBe(expected);
  });

  it.each([
    ['2026-03-04', 'FR', '2026-03-04'],
    ['2026-03-04T10:00:00Z', 'FR', '2026-03-04'],
    ['4.3.2026', undefined, '2026-03-04'],
    ['04/03/2026', 'FR', '2026-03-04'],
    ['03/04/2026', 'US', '2026-03-04'],
    ['13/04/2026', 'US', '2026-04-13'],
    ['04/13/2026', 'FR', '2026-04-13'],
    ['03/04/2026', undefined, undefined],
    ['30/02/2026', 'FR', undefined],
    ['tomorrow', 'FR', undefined],
  ])('R44: as a day: %j in %s', (text, country, expected) => {
    expect(readAttribute(field('date'), text, country)).toBe(expected);
  });

  it.each([
    ['Oui', true],
    ['0', false],
    ['perhaps', undefined],
  ])('R44: as yes or no: %j', (text, expected) => {
    expect(readAttribute(field('yes-no'), text)).toBe(expected);
  });

  it.each([
    ['dore', 'gold'],
    ['GOLD', 'gold'],
    ['or blanc', 'Or blanc'],
    ['tin', undefined],
  ])('R44: as a choice, by what it is called or was: %j', (text, expected) => {
    expect(readAttribute(field('choice'), text)).toBe(expected);
  });
});
