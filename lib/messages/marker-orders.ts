import { PROTOCOL_VERSION } from './protocol/version.ts';

/** What the worker tells the scripts that underline addresses in a tab when they are to stop. */
export const markerStop = { sidecard: PROTOCOL_VERSION, name: 'marker.stop' } as const;

/** On what the marks of a tab stand now; a script whose marks stand on something else reads them anew. */
export function markerStamp(stamp: string) {
  return { sidecard: PROTOCOL_VERSION, name: 'marker.stamp', stamp } as const;
}
