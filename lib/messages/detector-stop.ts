import { PROTOCOL_VERSION } from './protocol/version.ts';

/** What the worker tells the content scripts of a tab when its site is no longer enabled: stop, and take marks off. */
export const detectorStop = { sidecard: PROTOCOL_VERSION, name: 'detector.stop' } as const;
