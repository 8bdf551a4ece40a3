import { describe, expect, it } from 'vitest';
import { firstLine } from '#lib/domain/follow-up/first-line.ts';
import { noticeId, readNoticeId } from '#lib/domain/follow-up/notice-id.ts';
import { assigneeFor, assigneeOf, ownerKeyOf, ownKeys } from '#lib/domain/follow-up/whose.ts';
import { idOf } from '#tests/support/view-builders.ts';

const ada = { id: 'agent-1', name: 'Ada Byron' };

describe('R50, R51: whose a follow-up is', () => {
  it.each([
    [{ createdBy: 'agent-1', followUp: { at: 1 } }, true],
    [{ createdBy: 'agent-2', followUp: { at: 1 } }, false],
    [{ createdBy: 'agent-2', followUp: { at: 1, assignee: 'ADA  Byrón' } }, true],
    [{ createdBy: 'agent-1', followUp: { at: 1, assignee: 'Bob' } }, false],
  ])('%j is Ada’s: %s', (entry, isHers) => {
    expect(ownKeys(ada).includes(ownerKeyOf(entry))).toBe(isHers);
  });

  it('stays the author’s when the author takes another name', () => {
    const entry = { createdBy: 'agent-1', followUp: { at: 1 } };
    expect(ownKeys({ ...ada, name: 'Ada Lovelace' })).toContain(ownerKeyOf(entry));
  });

  it('an agent without a name has what they made, and nothing that was given to others', () => {
    expect(ownKeys({ id: 'agent-1', name: '  ' })).toEqual(['by:agent-1']);
  });

  it.each([
    ['Bob', 'agent-1', 'Bob'],
    ['  ', 'agent-1', undefined],
    ['ada byron', 'agent-1', undefined],
    ['Ada Byron', 'agent-2', 'Ada Byron'],
  ])('given to %j, made by %s, is kept for %s', (wanted, createdBy, kept) => {
    expect(assigneeFor(wanted, { createdBy }, ada)).toBe(kept);
  });

  it('is shown by whom it was given to, else by who made the entry', () => {
    expect(assigneeOf({ enteredBy: 'Ada', followUp: { at: 1, assignee: 'Bob' } })).toBe('Bob');
    expect(assigneeOf({ enteredBy: 'Ada', followUp: { at: 1 } })).toBe('Ada');
  });
});

describe('the id of a notification', () => {
  it.each([
    { kind: 'one', id: idOf(3), at: 1_700_000_000_000 },
    { kind: 'several', until: 5 },
  ] as const)('says what it stands for: %j', (subject) => {
    expect(readNoticeId(noticeId(subject))).toEqual(subject);
  });

  it.each(['', 'x', 'follow-up:', `follow-up:${idOf(3)}:x`, 'follow-ups:', 'other:1'])('%j is none of ours', (text) => {
    expect(readNoticeId(text)).toBeUndefined();
  });
});

describe('the first line of a note', () => {
  it.each([
    ['', ''],
    ['  \n \n', ''],
    ['\n  Call her\r\nback', 'Call her'],
    ['x'.repeat(200), 'x'.repeat(200)],
    ['x'.repeat(201), `${'x'.repeat(199)}…`],
    [`${'x'.repeat(198)}😀😀`, `${'x'.repeat(198)}…`],
  ])('of %j is %j', (note, line) => {
    expect(firstLine(note)).toBe(line);
  });
});
