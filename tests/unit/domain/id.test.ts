import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { newId } from '#lib/domain/id.ts';

describe('a new id', () => {
  it('is a UUID of version 7', () => {
    expect(z.uuidv7().safeParse(newId()).success).toBe(true);
  });

  it('sorts after those made before it', () => {
    const ids = Array.from({ length: 500 }, newId);
    expect(ids.toSorted()).toEqual(ids);
    expect(new Set(ids).size).toBe(500);
  });
});
