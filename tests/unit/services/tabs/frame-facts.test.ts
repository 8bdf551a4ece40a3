import { describe, expect, it } from 'vitest';
import { type FrameFacts, keepStrongest, mergeReport } from '#lib/services/tabs/frame-facts.ts';
import { reportOf, sightingOf } from '#tests/support/ports/frame-reports.ts';

const frame = { tabId: 7, frameId: 0, documentId: 'D1', origin: 'https://desk.example' };
const [one, two, three] = ['a@one.example', 'b@two.example', 'c@three.example'].map((text) => sightingOf(text));

function merged(...reports: Parameters<typeof reportOf>[]): FrameFacts | undefined {
  let known: FrameFacts | undefined;
  for (const [sightings, more] of reports) known = mergeReport(known, frame, reportOf(sightings, more)) ?? known;
  return known;
}

const textsOf = (facts: FrameFacts | undefined) => facts?.sightings.map(({ text }) => text);

describe('mergeReport', () => {
  it('takes a first report as it is', () => {
    expect(mergeReport(undefined, frame, reportOf([one!], { scanMs: 3 }))).toEqual({
      ...frame,
      url: 'https://desk.example/tickets/4312',
      pageTitle: 'Ticket 4312',
      scan: 1,
      sightings: [one],
      scanMs: 3,
      nextPart: 1,
      complete: true,
      leftOut: 0,
    });
  });

  it('appends the parts of one scan and is complete with the last', () => {
    const first = merged([[one!], { last: false }]);
    expect(first?.complete).toBe(false);
    const both = merged([[one!], { last: false }], [[two!], { part: 1 }]);
    expect(textsOf(both)).toEqual(['a@one.example', 'b@two.example']);
    expect(both?.complete).toBe(true);
  });

  it('replaces an older scan whole, with its interaction', () => {
    const interaction = { key: 'k', site: 's', kind: 'ticket', id: '1', url: 'https://desk.example/' };
    const facts = merged([[one!], { interaction }], [[two!], { scan: 2 }]);
    expect(textsOf(facts)).toEqual(['b@two.example']);
    expect(facts?.interaction).toBeUndefined();
  });

  it('keeps what part 0 said of the page when later parts say less', () => {
    const facts = merged([[one!], { last: false, requesterName: 'Ada' }], [[two!], { part: 1 }]);
    expect(facts?.requesterName).toBe('Ada');
  });

  it.each<[string, Parameters<typeof reportOf>[]]>([
    [
      'a late part of an older scan',
      [
        [[one!], { scan: 2 }],
        [[two!], { scan: 1, part: 1 }],
      ],
    ],
    [
      'an older scan',
      [
        [[one!], { scan: 2 }],
        [[two!], { scan: 1 }],
      ],
    ],
    [
      'a part that is sent twice',
      [
        [[one!], { last: false }],
        [[two!], { part: 1, last: false }],
        [[two!], { part: 1 }],
      ],
    ],
    [
      'part 0 sent twice',
      [
        [[one!], {}],
        [[two!], {}],
      ],
    ],
    ['a later part without its beginning', [[[three!], { scan: 3, part: 1 }]]],
  ])('drops %s', (_, reports) => {
    const before = merged(...reports.slice(0, -1));
    expect(mergeReport(before, frame, reportOf(...reports.at(-1)!))).toBeUndefined();
  });

  it('replaces what another document of the frame said, although it counts from 1 again', () => {
    const known = merged([[one!], { scan: 5 }]);
    const next = mergeReport(known, { ...frame, documentId: 'D2' }, reportOf([two!]));
    expect(textsOf(next)).toEqual(['b@two.example']);
    expect(next?.documentId).toBe('D2');
  });

  it('drops a later part of a document that is gone', () => {
    const known = merged([[one!], {}]);
    const late = reportOf([two!], { part: 1 });
    expect(mergeReport(known, { ...frame, documentId: 'D0' }, late)).toBeUndefined();
  });

  it('counts parts that are weaker than what was already left out', () => {
    const full = keepStrongest(merged([[one!, two!], { last: false }])!, 1);
    const next = mergeReport(full, frame, reportOf([three!], { part: 1 }));
    expect(textsOf(next)).toEqual(['a@one.example']);
    expect(next).toMatchObject({ leftOut: 2, complete: true });
  });
});

describe('keepStrongest', () => {
  it('keeps the first and counts the others', () => {
    const facts = keepStrongest(merged([[one!, two!, three!], {}])!, 2);
    expect(textsOf(facts)).toEqual(['a@one.example', 'b@two.example']);
    expect(facts.leftOut).toBe(1);
  });

  it('leaves a short list alone', () => {
    const facts = merged([[one!], {}])!;
    expect(keepStrongest(facts, 2)).toBe(facts);
  });
});
