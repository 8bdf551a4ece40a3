import type { Correspondent } from '../world/company.ts';

/** The statuses and priorities of the demo helpdesk, as codes; `words.ts` names them. */
export type TicketStatus = 'new' | 'open' | 'waiting' | 'solved';
export type TicketPriority = 'low' | 'normal' | 'high' | 'urgent';
export type TicketChannel = 'email' | 'phone' | 'form' | 'counter';

/** What somebody wrote before, as a reply repeats it. */
export interface Quote {
  from: Correspondent;
  hoursAgo: number;
  text: readonly string[];
}

/** One message of a ticket's thread. Notes stay inside; the system writes what happened. */
export interface ThreadMessage {
  by: 'customer' | 'agent' | 'note' | 'system';
  author: Correspondent;
  hoursAgo: number;
  cc?: readonly Correspondent[];
  /** Paragraphs; a line break inside one is kept. */
  text: readonly string[];
  signature?: readonly string[];
  quote?: Quote;
  attachments?: readonly { name: string; size: string }[];
}

/** A ticket of the demo helpdesk. Times are hours before now, so that the desk is never out of date. */
export interface Ticket {
  number: number;
  subject: string;
  status: TicketStatus;
  priority: TicketPriority;
  channel: TicketChannel;
  /** As the helpdesk shows the other party: not what Sidecard knows of them. */
  requester: Correspondent & { company?: string };
  assignee?: string;
  queue: 'hardware' | 'software' | 'orders';
  product?: string;
  reference?: string;
  thread: readonly ThreadMessage[];
}
