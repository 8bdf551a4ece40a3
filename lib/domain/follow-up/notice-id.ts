/** What a system notification stands for: one follow-up at one moment, or several that came due together. */
export type NoticeSubject = { kind: 'one'; id: string; at: number } | { kind: 'several'; until: number };

/** The id of a notification says what it stands for, so that nothing else must be remembered of it. */
export function noticeId(subject: NoticeSubject): string {
  return subject.kind === 'one' ? `follow-up:${subject.id}:${subject.at}` : `follow-ups:${subject.until}`;
}

/** Reads the id of a notification; nothing for one that is not about follow-ups. */
export function readNoticeId(text: string): NoticeSubject | undefined {
  const [, id, at] = /^follow-up:([0-9a-f-]{36}):(\d{1,16})$/.exec(text) ?? [];
  if (id !== undefined && at !== undefined) return { kind: 'one', id, at: Number(at) };
  const [, until] = /^follow-ups:(\d{1,16})$/.exec(text) ?? [];
  return until === undefined ? undefined : { kind: 'several', until: Number(until) };
}
