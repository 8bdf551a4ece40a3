/** A registration of the script that reads the pages of one match pattern, or of the one that marks them. */
export interface Registration {
  id: string;
  pattern: string;
  /** True for the script that underlines addresses. */
  marks?: true;
}

/** A registration the browser holds; `current` is false when an older version wrote it differently. */
export interface HeldRegistration extends Registration {
  current: boolean;
}

/** What enabling a site needs of the browser. */
export interface SitePorts {
  hasPermission(patterns: readonly string[]): Promise<boolean>;
  registered(): Promise<HeldRegistration[]>;
  /** Rejects when a permission is missing. */
  register(registrations: readonly Registration[]): Promise<void>;
  unregister(ids: readonly string[]): Promise<void>;
  /** Open tabs whose top page falls under a match pattern. */
  openTabs(pattern: string): Promise<{ tabId: number; url?: string }[]>;
  /** Starts the content script in every frame of a tab; rejects where that is forbidden. */
  runDetector(tabId: number): Promise<void>;
  /** Tells the content scripts of a tab to stop. */
  stopDetector(tabId: number): Promise<void>;
  /** Starts underlining addresses in every frame of a tab; rejects where that is forbidden. */
  runMarker(tabId: number): Promise<void>;
  /** Takes the marks off a tab. */
  stopMarker(tabId: number): Promise<void>;
  /** Tells the marks of a tab on what they stand now; those that stand on something else are read anew. */
  tellMarker(tabId: number, stamp: string): Promise<void>;
  /** Whether match patterns may name a port; see `patternOfOrigin`. */
  patternsNamePorts: boolean;
}
