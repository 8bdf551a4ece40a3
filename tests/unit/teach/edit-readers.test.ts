import { expect, it } from 'vitest';
import { readersIn, withReader } from '#lib/teach/edit-readers.ts';
import type { Adapter } from '#lib/detect/adapter.ts';

const seen = '2026-11-22';
const adapter: Adapter = {
  id: 'taught-desk',
  name: 'Desk',
  version: seen,
  source: 'taught',
  hosts: ['desk.example'],
  markers: [],
  pages: [{ shows: 'form' }, { shows: 'item', url: ['/now'], id: [{ css: '.no', seen }] }],
  fields: {
    requester: [
      { css: '.who', seen },
      { css: 'td', label: 'Melder', seen },
    ],
    subject: [{ css: 'h1', pick: 'first', seen }],
  },
};

it('all that an adapter reads is listed, the number of a page too', () => {
  expect(readersIn(adapter).map(({ place, readers }) => [place, readers.map(({ css }) => css)])).toEqual([
    ['requester', ['.who', 'td']],
    ['subject', ['h1']],
    ['number 1', ['.no']],
  ]);
});

it('one way is changed or left out, and nothing else', () => {
  const changed = withReader(adapter, 'requester', 1, 'dd');
  expect(changed.fields.requester).toEqual([
    { css: '.who', seen },
    { css: 'dd', label: 'Melder', seen },
  ]);
  expect(withReader(adapter, 'requester', 0, undefined).fields.requester).toEqual([
    { css: 'td', label: 'Melder', seen },
  ]);
  const page = withReader(adapter, 'number 1', 0, '#no').pages[1];
  expect([page, adapter.pages[1]?.id]).toEqual([
    { ...adapter.pages[1], id: [{ css: '#no', seen }] },
    [{ css: '.no', seen }],
  ]);
});
