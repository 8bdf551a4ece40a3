import type { SettingsStore } from '#lib/settings/settings-store.ts';
import type { SitePorts } from '../sites/site-ports.ts';
import type { FrameStore } from '../tabs/frame-store.ts';

/** What teaching works with. */
export interface TeachingDeps {
  settings: SettingsStore;
  sites: Pick<SitePorts, 'openTabs' | 'runDetector' | 'hasPermission'>;
  frames: Pick<FrameStore, 'framesOf'>;
  now: () => number;
  log: (line: string, error?: unknown) => void;
}
