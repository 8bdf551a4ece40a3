import { describe, expect, it } from 'vitest';
import { readOwnAddresses } from '#lib/domain/address/own-addresses.ts';
import type { FrameFacts } from '#lib/services/tabs/frame-facts.ts';
import { createPageReader, MOST_LISTED, readPage } from '#lib/services/tabs/read-page.ts';
import { sightingOf } from '#tests/support/ports/frame-reports.ts';

const countries = [{ country: 'FR', source: 'agent' as const }];
const context = { countries, own: readOwnAddresses({ addresses: [], domains: [], countries }) };

function frame(more: Partial<FrameFacts> = {}): FrameFacts {
  return {
    tabId: 1,
    frameId: 0,
    documentId: 'D1',
    url: 'https://desk.example/tickets/1',
    pageTitle: 'Ticket 1',
    scan: 1,
    nextPart: 1,
    complete: true,
    leftOut: 0,
    sightings: [],
    scanMs: 1,
    ...more,
  };
}

const mails = (count: number, name = 'person') =>
  Array.from({ length: count }, (_, index) => sightingOf(`${name}${index}@customer.example`));

describe('readPage', () => {
  it('lists no more addresses than are worth a look, and counts the others and those that were not kept', () => {
    const requester = sightingOf('ana@customer.example', { trust: 'adapter', role: 'requester' });
    const sightings = [requester, ...mails(MOST_LISTED + 29)];
    const reading = readPage([frame({ sightings, leftOut: 12 })], context);
    expect(reading.addresses).toHaveLength(MOST_LISTED);
    expect(reading.more).toBe(42);
  });

  it('counts nothing on a page of the usual size', () => {
    expect(readPage([frame({ sightings: mails(20) })], context).more).toBe(0);
  });

  it('keeps every address that may associate, wherever it ranks', () => {
    const requesters = Array.from({ length: MOST_LISTED + 5 }, (_, index) =>
      sightingOf(`r${index}@customer.example`, { trust: 'adapter', role: 'requester', region: 'header' }),
    );
    const reading = readPage([frame({ sightings: [...mails(50), ...requesters] })], context);
    expect(reading.addresses.filter(({ mayAssociate }) => mayAssociate)).toHaveLength(MOST_LISTED + 5);
  });

  it('is looking until every frame has said everything', () => {
    expect(readPage([], context).looking).toBe(true);
    expect(readPage([frame(), frame({ frameId: 4, complete: false })], context).looking).toBe(true);
    expect(readPage([frame(), frame({ frameId: 4 })], context).looking).toBe(false);
  });

  it('sums the time of all frames and takes the title of the page itself', () => {
    const reading = readPage([frame(), frame({ frameId: 4, scanMs: 5, pageTitle: 'Mail body' })], context);
    expect(reading).toMatchObject({ scanMs: 6, pageTitle: 'Ticket 1' });
  });

  it.each([
    [[frame({ adapterId: 'desk' })], 'desk', true],
    [[frame(), frame({ frameId: 4, adapterId: 'desk', adapterHealthy: true })], 'desk', true],
    [[frame({ adapterId: 'desk', adapterHealthy: false })], 'desk', false],
    [[frame()], undefined, true],
  ])('says which adapter reads it, and whether that works', (frames, adapterId, adapterHealthy) => {
    expect(readPage(frames, context)).toMatchObject({ adapterId, adapterHealthy });
  });
});

describe('a page reader', () => {
  it('gives the same reading for the same frames', () => {
    const read = createPageReader();
    expect(read([frame({ sightings: mails(3) })], context)).toBe(read([frame({ sightings: mails(3) })], context));
  });

  it.each<[string, FrameFacts, typeof context]>([
    ['other texts under the same scan', frame({ sightings: mails(3, 'other') }), context],
    [
      'another own domain',
      frame({ sightings: mails(3) }),
      { ...context, own: { ...context.own, domains: new Set(['customer.example']) } },
    ],
    [
      'another country',
      frame({ sightings: mails(3) }),
      { ...context, countries: [{ country: 'GB', source: 'agent' }] },
    ],
  ])('reads again for %s', (_, changed, changedContext) => {
    const read = createPageReader();
    const first = read([frame({ sightings: mails(3) })], context);
    expect(read([changed], changedContext)).not.toBe(first);
  });

  it('reads again what was read long ago', () => {
    const read = createPageReader();
    const first = read([frame({ sightings: mails(1) })], context);
    for (let count = 2; count < 12; count += 1) read([frame({ sightings: mails(count) })], context);
    const again = read([frame({ sightings: mails(1) })], context);
    expect(again).not.toBe(first);
    expect(again).toEqual(first);
  });
});
