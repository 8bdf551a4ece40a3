import type { TicketAnswer } from '#lib/domain/interaction/ticket-answer.ts';
import type { ServiceDeps } from '../service-deps.ts';
import type { Result } from '#lib/domain/result.ts';
import type { KeyValueArea } from '#lib/settings/key-value-area.ts';
import type { EffectiveSettings } from '#lib/settings/settings.ts';
import type { SettingsStore } from '#lib/settings/settings-store.ts';
import type { BadgeState } from '../badge/badge-state.ts';
import type { SitePorts } from '../sites/site-ports.ts';
import type { FrameStore, LiveDocument } from './frame-store.ts';
import type { PageReader, PageReading } from './read-page.ts';
import type { ScanMarkers } from './scan-marker.ts';
import type { ViewSignals } from './view-signals.ts';

/** A tab as far as the browser tells. */
export interface TabFacts {
  tabId: number;
  active: boolean;
  /** Only where there is a permission for its page. */
  url?: string;
}

/** What the services about tabs work with; all of it is made anew with each start of the worker. */
export interface TabDeps {
  session: KeyValueArea;
  frames: FrameStore;
  scans: ScanMarkers;
  signals: ViewSignals;
  settings: SettingsStore;
  sites: SitePorts;
  getTab: (tabId: number) => Promise<TabFacts | undefined>;
  activeTabs: () => Promise<TabFacts[]>;
  /** The documents a tab shows now; empty when the extension may not reach into it. */
  liveFrames: (tabId: number) => Promise<LiveDocument[]>;
  /** Calls back after `signals.tabChanged`; answers with the way to stop. */
  onTabChanged: (tabId: number, callback: () => void) => () => void;
  /**
   * Reads an address of a tab's own origin as JSON, in that document and with the agent's session; nothing when the tab
   * shows another document meanwhile.
   */
  readInTab: (tabId: number, documentId: string | undefined, url: string) => Promise<TicketAnswer | undefined>;
  /** Has the frames of a tab report again in so many milliseconds, though nothing changed. */
  readAgain: (tabId: number, delay: number) => void;
  readPage: (...args: Parameters<PageReader>) => Promise<PageReading>;
  showBadge: (tabId: number, state: BadgeState) => Promise<void>;
  /** Opens the store and makes what the record services work with, for pages of this origin. */
  records: (settings: EffectiveSettings, origin: string | undefined) => Promise<Result<ServiceDeps>>;
  now: () => number;
  log: (line: string, error?: unknown) => void;
}
