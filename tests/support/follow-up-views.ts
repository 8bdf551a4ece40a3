import type { FollowUpView } from '#lib/domain/follow-up/follow-up-view.ts';
import { idOf } from './view-builders.ts';

/** A follow-up as lists show it: of Eleanor Marsh, due at `at`. */
export function followUpView(number: number, at: number, changes: Partial<FollowUpView> = {}): FollowUpView {
  return {
    id: idOf(number),
    at,
    assignee: 'Ada',
    contactName: 'Eleanor Marsh',
    line: 'Call her back',
    internal: false,
    ticket: { id: String(number), url: `https://desk.example/tickets/${number}`, site: 'desk.example' },
    updatedAt: 1_700_000_000_000,
    revision: 1,
    ...changes,
  };
}
