import { type CandidateFinder, createCandidateFinder } from '#lib/detect/candidate-finder.ts';
import patterns from '#lib/detect/candidate-patterns.json' with { type: 'json' };
import { compilePatterns } from '#lib/detect/reading-rules.ts';

/** Makes the finder of addresses of a picker; it runs only while an agent teaches, so it carries its patterns. */
export function createTeachFinder(): CandidateFinder {
  return createCandidateFinder(compilePatterns(patterns));
}
