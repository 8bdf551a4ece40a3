import type { Result } from '#lib/domain/result.ts';
import type { FollowUpView } from '#lib/domain/follow-up/follow-up-view.ts';
import type { KeyValueArea, WithLock } from '#lib/settings/key-value-area.ts';
import type { EffectiveSettings } from '#lib/settings/settings.ts';
import type { SettingsStore } from '#lib/settings/settings-store.ts';
import type { ServiceDeps } from '../service-deps.ts';
import type { TicketDeps } from './go-to-ticket.ts';

/** The one alarm that the browser keeps for follow-ups. */
export interface AlarmPort {
  /** When it will ring (epoch ms); nothing when there is none. */
  at(): Promise<number | undefined>;
  set(at: number): Promise<void>;
  clear(): Promise<void>;
}

/** System notifications, as far as the agent allowed them. */
export interface NoticePort {
  /** Whether the browser lets the extension show any. */
  isAllowed(): Promise<boolean>;
  /** Ids of those that stand there now. */
  shown(): Promise<string[]>;
  /** Shows one follow-up, with what can be done about it. */
  showOne(id: string, followUp: FollowUpView): Promise<void>;
  /** Shows that several came due; `first` are some of them. */
  showSeveral(id: string, count: number, first: readonly FollowUpView[]): Promise<void>;
  clear(id: string): Promise<void>;
}

/** What the services about reminders work with. */
export interface ReminderDeps extends TicketDeps {
  session: KeyValueArea;
  settings: SettingsStore;
  records: (settings: EffectiveSettings, origin: string | undefined) => Promise<Result<ServiceDeps>>;
  withLock: WithLock;
  alarm: AlarmPort;
  notices: NoticePort;
  /** Shows how many follow-ups are due on tabs that say nothing of their own; 0 takes it away. */
  showDueBadge: (count: number) => Promise<void>;
  /** Opens the list of follow-ups. */
  openList: () => Promise<void>;
  now: () => number;
  log: (line: string, error?: unknown) => void;
}
