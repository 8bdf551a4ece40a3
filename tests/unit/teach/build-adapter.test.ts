import { describe, expect, it } from 'vitest';
import { chooseAdapter } from '#lib/adapters/registry.ts';
import { readAdapterValue } from '#lib/teach/adapter-file.ts';
import { buildAdapter, previewOf } from '#lib/teach/build-adapter.ts';
import type { Lesson, Picked } from '#lib/teach/lesson.ts';

const requester: Picked = {
  readers: [{ css: '[data-testid="who"]' }],
  text: 'Ana <ana@x.example>',
  address: { medium: 'email', text: 'ana@x.example' },
};
const facts = { id: 'taught-desk', name: 'Desk', today: '2026-11-22' };
const lesson = (path: string, parts: Partial<Lesson['parts']> = {}): Lesson => ({
  href: `https://desk.example${path}`,
  parts: { requester, ...parts },
});
const number = (text: string): Picked => ({ readers: [{ css: '.no' }], text });

describe('the adapter of a lesson', () => {
  it('is one that a file may hold, dated and taught', () => {
    const built = buildAdapter(lesson('/tickets/12'), facts)!;
    expect(readAdapterValue(built)).toEqual({ ok: true, adapter: built });
    expect(built).toMatchObject({ source: 'taught', version: '2026-11-22', hosts: ['desk.example'] });
    expect(built.fields.requester).toEqual([{ css: '[data-testid="who"]', seen: '2026-11-22' }]);
  });

  it('R12: only proposes whom a weak way finds', () => {
    const built = buildAdapter(lesson('/tickets/12', { requester: { ...requester, weak: true } }), facts)!;
    expect(readAdapterValue(built)).toMatchObject({ ok: true, adapter: { proposes: true } });
  });

  it('knows the next ticket by its address', () => {
    const built = buildAdapter(lesson('/tickets/12'), facts)!;
    const next = chooseAdapter('https://desk.example/tickets/13/log', built.id, [built]);
    expect(next?.pages).toEqual([expect.objectContaining({ shows: 'item', values: { id: '13' } })]);
  });

  it('R15: keeps the key under which the ticket was known, where that has the same id', () => {
    const known = { kind: 'order', id: '12', medium: 'chat' as const };
    expect(buildAdapter(lesson('/tickets/12'), { ...facts, known })?.pages.at(-1)).toMatchObject({
      kind: 'order',
      medium: 'chat',
    });
    expect(buildAdapter(lesson('/tickets/13'), { ...facts, known })?.pages.at(-1)).toMatchObject({ kind: 'ticket' });
  });

  it('reads the number off the page where the address does not say it', () => {
    const built = buildAdapter(lesson('/app/current', { number: number('Ticket HD-77 (open)') }), facts)!;
    expect(built.pages).toEqual([
      {
        url: ['/app/current'],
        shows: 'item',
        kind: 'ticket',
        id: [{ css: '.no', take: 'number', seen: '2026-11-22' }],
        medium: 'ticket',
        expects: true,
      },
    ]);
  });

  it('is none where nothing says which ticket it is', () => {
    expect(buildAdapter(lesson('/app/current'), facts)).toBeUndefined();
    expect(buildAdapter(lesson('/app/current', { number: number('open') }), facts)).toBeUndefined();
  });

  it('R19: has nobody on the form for a new ticket, where the id may be any word', () => {
    const built = buildAdapter(lesson('/cases/TK-2024-00012'), facts)!;
    const form = chooseAdapter('https://desk.example/cases/new', built.id, [built]);
    expect(form?.pages[0]?.shows).toBe('form');
  });

  it('reads a number as one of the other party', () => {
    const caller: Picked = { ...requester, address: { medium: 'phone', text: '+33 6 12 34 56 78' } };
    const { fields } = buildAdapter(lesson('/calls/1', { requester: caller }), facts)!;
    expect([fields.phone?.length, fields.requester]).toEqual([1, undefined]);
  });
});

describe('what a lesson would say of its page', () => {
  it.each([
    ['/tickets/12', undefined, { id: '12', from: 'address' }],
    ['/app/current', 'Ticket 7', { id: '7', from: 'page' }],
    ['/app/current', undefined, {}],
  ])('%s with the number %s', (path, shown, said) => {
    const parts = shown === undefined ? { requester } : { requester, number: number(shown) };
    const { templates, ...rest } = previewOf(`https://desk.example${path}`, parts);
    expect(rest).toEqual(said);
    expect(templates).toHaveLength(1);
  });
});
