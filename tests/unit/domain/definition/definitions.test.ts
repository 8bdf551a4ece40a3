import { describe, expect, it } from 'vitest';
import { choicesOf } from '#lib/domain/definition/choices-of.ts';
import { DEFAULT_LISTS } from '#lib/domain/definition/default-lists.ts';
import { type Definition, definitionSchema } from '#lib/domain/definition/definition.ts';
import { draftSchema } from '#lib/domain/draft/draft.ts';
import { entrySchema } from '#lib/domain/interaction/entry.ts';
import { interaction } from '#tests/support/view-builders.ts';

const ID = '019a0000-0000-7000-8000-000000000001';
const RECORD = {
  id: ID,
  createdAt: 1,
  createdBy: 'me',
  updatedAt: 1,
  updatedBy: 'me',
  revision: 1,
  visibility: 'public',
  ownerId: 'me',
};

function choice(code: string, more: object = {}): Definition {
  return definitionSchema.parse({ ...RECORD, kind: 'choice', list: 'tier', code, ...more });
}

describe('R41, R42: the lists a team starts with', () => {
  it.each([
    ['organization-type', ['system', 'external', 'internal', 'customer', 'partner', 'vendor', 'public-relations']],
    ['address-type', ['home', 'shipping', 'billing']],
    ['health', ['happy', 'okay', 'at-risk']],
    ['tier', ['basic', 'premium', 'enterprise']],
  ] as const)('%s', (list, codes) => {
    expect(DEFAULT_LISTS[list]).toEqual(codes);
    expect(choicesOf(list, []).map(({ code }) => code)).toEqual(codes);
  });

  it('can be added to, renamed and shortened', () => {
    const definitions = [
      choice('gold', { name: 'Gold', position: 2 }),
      choice('silver', { name: 'Silver', position: 1 }),
      choice('premium', { name: 'Plus' }),
      choice('basic', { retired: true }),
      choice('other-list', { list: 'health' }),
    ];
    expect(choicesOf('tier', definitions)).toEqual([
      { code: 'premium', name: 'Plus' },
      { code: 'enterprise', name: undefined },
      { code: 'silver', name: 'Silver' },
      { code: 'gold', name: 'Gold' },
    ]);
  });
});

describe('R44: attributes are defined for contacts, organizations or sites', () => {
  it.each(['text', 'number', 'date', 'choice', 'yes-no'])('of the type %s', (type) => {
    const attribute = { ...RECORD, kind: 'attribute', code: 'a', name: 'A', owner: 'site', type };
    expect(definitionSchema.parse(attribute)).toMatchObject({ type, required: false, choices: [] });
  });

  it.each([
    ['an unknown type', { type: 'colour' }],
    ['an unknown owner', { owner: 'interaction' }],
    ['an unknown kind', { kind: 'thing' }],
    ['no code', { code: ' ' }],
  ])('but not with %s', (_name, wrong) => {
    const attribute = { ...RECORD, kind: 'attribute', code: 'a', owner: 'contact', type: 'text' };
    expect(definitionSchema.safeParse(attribute).success).toBe(true);
    expect(definitionSchema.safeParse({ ...attribute, ...wrong }).success).toBe(false);
  });
});

describe('R51: a conversation entry', () => {
  it.each(['internal', 'inbound', 'outbound'])('is %s', (kind) => {
    const entry = { ...RECORD, interaction: interaction(), kind, at: 5 };
    expect(entrySchema.parse(entry)).toMatchObject({ kind, enteredBy: '', notes: '', tell: false, prepared: [] });
  });

  it('is of no other kind', () => {
    expect(entrySchema.safeParse({ ...RECORD, interaction: interaction(), kind: 'secret', at: 5 }).success).toBe(false);
  });
});

describe('R40: a draft keeps a form as it was left', () => {
  it('with any values and the step it stood at', () => {
    const draft = {
      id: ID,
      kind: 'organization',
      step: 'summary',
      values: { name: '', deep: [1] },
      ownerId: 'me',
      updatedAt: 1,
    };
    expect(draftSchema.parse(draft)).toEqual(draft);
  });
});
