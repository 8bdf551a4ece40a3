import { describe, expect, it } from 'vitest';
import { readMailHead } from '#lib/domain/page/mail-head.ts';
import { sightingOf } from '#tests/support/ports/frame-reports.ts';

const from = sightingOf('Pia@Lund.example', { role: 'from', label: 'From:', region: 'header', trust: 'labelled' });
const to = sightingOf('support@desk.example', { role: 'to', label: 'To:', region: 'header', trust: 'labelled' });
const subject = ['Subject', 'Invoice'] as const;

describe('readMailHead', () => {
  it('finds the lines From and To, or From and Subject', () => {
    expect(readMailHead([from, to], [])).toMatchObject({ senders: 1 });
    expect(readMailHead([from], [subject])).toMatchObject({ senders: 1 });
  });

  it.each([
    ['only From', [from], []],
    ['no From', [to], [subject]],
    ['a sender that only names in the code tell', [{ ...from, label: undefined }, to], []],
    ['a quoted head', [{ ...from, region: 'quote' as const }, to], [subject]],
    ['a row of a list', [{ ...from, region: 'chrome' as const }, to], [subject]],
  ])('finds none with %s', (_what, sightings, facts) => {
    expect(readMailHead(sightings, facts)).toBeUndefined();
  });

  it('R15: gives a mail the same id however its addresses are written, another mail another', () => {
    const id = readMailHead([from, to], [subject])!.id;
    expect(readMailHead([{ ...from, text: 'pia@lund.example' }, to], [['Betreff', 'Invoice']])!.id).toBe(id);
    expect(readMailHead([from, to], [['Subject', 'Another']])!.id).not.toBe(id);
  });

  it('counts different senders', () => {
    expect(readMailHead([from, { ...from, text: 'ann@lee.example' }, to], [])!.senders).toBe(2);
  });
});
