/** A follow-up as lists show it. */
export interface FollowUpView {
  /** The entry's id. */
  id: string;
  /** When it is due. */
  at: number;
  doneAt?: number;
  /** Who it is for: whom it was given to, else who made the entry; empty when that has no name. */
  assignee: string;
  contactName?: string;
  /** The contact, by the id it has now; absent when it is gone. */
  contactId?: string;
  /** The organization's name as it was when the entry was made. */
  organization?: string;
  /** What its topic is called now. */
  topic?: string;
  /** First line of the note. */
  line: string;
  /** The note never leaves the team (R51). */
  internal: boolean;
  reference?: string;
  ticket: { id: string; title?: string; url: string; site: string };
  updatedAt: number;
  revision: number;
}
