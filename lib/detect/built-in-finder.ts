import { type CandidateFinder, createCandidateFinder } from './candidate-finder.ts';
import patterns from './candidate-patterns.json' with { type: 'json' };
import { compilePatterns } from './reading-rules.ts';

/**
 * Makes the finder of addresses with which pages are read, for scripts that run only where an agent wants them (the
 * picker, the marker): those carry their patterns, the script that every enabled page loads gets them sent.
 */
export function createBuiltInFinder(): CandidateFinder {
  return createCandidateFinder(compilePatterns(patterns));
}
