// Types only at this stage of the contract: the content script imports no value from here.
export type Adapter = { id: string; name: string };
export interface Recognizer {
  adapterId: string;
  selectors: string[];
}
