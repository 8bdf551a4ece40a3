import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { policySchema, rightSchema } from '#lib/settings/settings.ts';

type Schema = {
  type?: string;
  description?: string;
  items?: Schema;
  properties?: Record<string, Schema>;
} & Record<string, unknown>;

const shipped = JSON.parse(readFileSync('public/managed-schema.json', 'utf8')) as Schema;
const ours = z.toJSONSchema(policySchema, { io: 'input' }) as Schema;

function typesOf({ type, items }: Schema): Schema {
  return { type, items: items && typesOf(items) };
}

/**
 * Types and words alone: Chromium takes a part away whole when one of its entries does not fit, and a part that is
 * away restricts nothing. The policy is read entry by entry instead.
 */
const ALLOWED = new Set(['type', 'title', 'description', 'items']);

describe('the managed schema that is shipped', () => {
  it('names the same parts as the policy schema', () => {
    expect(Object.keys(shipped.properties ?? {}).sort()).toEqual(Object.keys(ours.properties ?? {}).sort());
  });

  it.each(Object.entries(ours.properties ?? {}))('gives %s the type that the policy schema gives it', (name, part) => {
    expect(typesOf(shipped.properties![name]!)).toEqual(typesOf(part));
  });

  it.each(Object.entries(shipped.properties ?? {}))(
    'tells what %s is, and lets every value of its type through',
    (_, part) => {
      expect(Object.keys(part).filter((attribute) => !ALLOWED.has(attribute))).toEqual([]);
      expect(part.description).toBeTruthy();
      expect(part.title).toBeTruthy();
    },
  );

  it('names every right', () => {
    const { description } = shipped.properties!.rights!;
    expect(rightSchema.options.filter((right) => description?.includes(right) !== true)).toEqual([]);
  });
});
