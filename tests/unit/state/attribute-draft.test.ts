import { describe, expect, it } from 'vitest';
import { type AttributeDefinition, attributeDefinitionSchema } from '#lib/domain/definition/definition.ts';
import { newId } from '#lib/domain/id.ts';
import {
  type AttributeDraft,
  attributeDraftMistake,
  attributeDraftOf,
  attributeRequest,
} from '#lib/state/attribute-draft.ts';

function defined(changes: Partial<AttributeDefinition>): AttributeDefinition {
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
    code: 'tier',
    name: 'Tier',
    type: 'choice',
    choices: ['Gold', 'Lead'],
    ...changes,
  });
}

const text = (name: string): AttributeDraft => ({ ...attributeDraftOf('contact'), name });
const choices = (...names: string[]): AttributeDraft => ({
  ...text('Tier'),
  type: 'choice',
  choices: names.map((name, at) => ({ key: String(at), name })),
});

describe('R44: a definition while it is typed', () => {
  it.each([
    ['no name', text('  '), 'name'],
    ['a name that another has', text('ségment'), 'name-taken'],
    ['a choice of nothing', choices('', ' '), 'choices'],
    ['the same choice twice', choices('Gold', 'gold'), 'choice-twice'],
    ['a start that is no number', { ...text('Seats'), type: 'number', start: '1e' }, 'start'],
    ['nothing', { ...choices('Gold'), start: '0' }, undefined],
  ] as const)('%s is a mistake', (_what, draft, mistake) => {
    const segment = defined({ name: 'Segment', type: 'text' });
    expect(attributeDraftMistake(draft, [segment])).toBe(mistake);
  });

  it('keeps what records have of a choice that is renamed', () => {
    const definition = defined({});
    const draft = attributeDraftOf('contact', definition);
    const renamed = draft.choices.map((row) => (row.code === 'Gold' ? { ...row, name: 'Platinum' } : row));
    expect(attributeRequest({ ...draft, choices: renamed }, definition.id, definition)).toMatchObject({
      choices: ['Gold', 'Lead'],
      choiceNames: { Gold: 'Platinum' },
    });
  });

  it('gives a new choice of an old name records of its own, and keeps the names of those offered no more', () => {
    const definition = defined({ choices: ['Lead'], choiceNames: { Gold: 'Platinum' } });
    const draft = attributeDraftOf('contact', definition);
    const more = { ...draft, choices: [...draft.choices, { key: 'new', name: 'Gold' }], start: 'new' };
    expect(attributeRequest(more, definition.id, definition)).toMatchObject({
      choices: ['Lead', 'Gold (2)'],
      choiceNames: { Gold: 'Platinum', 'Gold (2)': 'Gold' },
      default: 'Gold (2)',
    });
  });

  it('takes a default back', () => {
    const definition = defined({ default: 'Gold' });
    const draft = attributeDraftOf('contact', definition);
    expect(draft.start).toBe('Gold');
    expect(attributeRequest({ ...draft, start: '' }, definition.id, definition).default).toBeNull();
  });
});
