import { COLLEAGUES } from '../world/company.ts';
import { STRANGERS } from '../world/customers.ts';

/** A call of the demo's softphone. */
export interface Call {
  id: string;
  /** The caller's number as the exchange hands it on; absent when it is withheld. */
  number?: string;
  /** What the exchange knows of the line; never a person. */
  origin: string;
  /** Name from the internal directory, for colleagues alone. */
  directoryName?: string;
  /** The line that was called, a key of `words.ts`. */
  line: 'support' | 'supportInBritain' | 'internal';
  hoursAgo: number;
}

/** The calls that can ring in the demo, each for one state of the panel. */
export const CALLS: readonly Call[] = [
  { id: 'c-2041', number: '+33 4 65 71 20 00', origin: 'Lyon, France', line: 'support', hoursAgo: 0 },
  {
    id: 'c-2042',
    number: '+44 113 496 0182',
    origin: 'Leeds, United Kingdom',
    line: 'supportInBritain',
    hoursAgo: 0.4,
  },
  {
    id: 'c-2043',
    number: '+44 20 7946 0214',
    origin: 'London, United Kingdom',
    line: 'supportInBritain',
    hoursAgo: 1.1,
  },
  { id: 'c-2044', number: STRANGERS.caller.phone, origin: 'Chicago, United States', line: 'support', hoursAgo: 1.6 },
  { id: 'c-2045', origin: '', line: 'support', hoursAgo: 2.2 },
  { id: 'c-2046', number: '4018', origin: '', directoryName: COLLEAGUES.omar.name, line: 'internal', hoursAgo: 3.5 },
];

/** Finds a call by the id in its address. */
export function callWithId(id: string): Call | undefined {
  return CALLS.find((call) => call.id === id);
}
