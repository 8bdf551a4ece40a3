import { type Candidate, createCandidateFinder } from './candidate-finder.ts';
import patterns from './candidate-patterns.json' with { type: 'json' };
import { compilePatterns } from './reading-rules.ts';

const finder = createCandidateFinder(compilePatterns(patterns));

/** Finds what may be an address in a text, mail addresses first. For the worker: content scripts get their patterns sent. */
export function findCandidates(text: string): Candidate[] {
  return finder.read(text).candidates;
}
