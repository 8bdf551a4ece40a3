import { PROTOCOL_VERSION } from './protocol/version.ts';

/** What the worker tells the content scripts of a tab that is to be read again: report although nothing changed. */
export const detectorRescan = { sidecard: PROTOCOL_VERSION, name: 'detector.rescan' } as const;
