import type { FrameReport } from '#lib/domain/interaction/frame-report.ts';
import { confirmed, type MovedOn, movedOn } from './moved-on.ts';

/** What is known of one frame: its newest report, put together from its parts, strongest sightings first. */
export interface FrameFacts extends Omit<FrameReport, 'part' | 'last'> {
  tabId: number;
  frameId: number;
  /** The browser's id of the document that reported; a frame keeps its own id when it navigates. */
  documentId?: string;
  /** Origin of the page that the frame belongs to. */
  origin?: string;
  /** The part that is expected next. */
  nextPart: number;
  /** False until the last part of the scan has come. */
  complete: boolean;
  /** How many of the weakest sightings were not kept, because there are too many for the session storage. */
  leftOut: number;
  /** What the frame showed before its address changed, while this may still be that. */
  moved?: MovedOn;
  /** What its adapter finds is only proposed; never kept, for the adapter may be taught anew. */
  proposes?: boolean;
}

/** Which document of which frame reports. */
export interface FrameIdentity {
  tabId: number;
  frameId: number;
  documentId?: string;
  origin?: string;
}

/**
 * Puts a report into what is known of its frame: part 0 replaces, later parts append. Nothing when the report
 * brings nothing new: a part of an older scan, or one that was sent twice. A content script that starts anew in the
 * same frame counts from 1 again, so what is known of a frame is forgotten when one starts.
 */
export function mergeReport(
  known: FrameFacts | undefined,
  frame: FrameIdentity,
  report: FrameReport,
): FrameFacts | undefined {
  const { part, last, ...facts } = report;
  const sameDocument = known !== undefined && known.documentId === frame.documentId;
  const sameScan = sameDocument && report.scan === known.scan;
  if (part === 0) {
    if (sameDocument && report.scan <= known.scan) return undefined;
    const next = { ...facts, ...frame, nextPart: 1, complete: last, leftOut: 0 };
    const moved = movedOn(known, next);
    return moved === undefined ? next : confirmed({ ...next, moved });
  }
  if (!sameScan || part < known.nextPart) return undefined;
  const next = { ...known, ...withoutUndefined({ ...facts, ...frame }), nextPart: part + 1, complete: last };
  // What comes now is weaker than what was already left out.
  if (known.leftOut > 0) {
    return { ...next, sightings: known.sightings, leftOut: known.leftOut + report.sightings.length };
  }
  return confirmed({ ...next, sightings: [...known.sightings, ...report.sightings] });
}

function withoutUndefined<Value extends object>(value: Value): Value {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as Value;
}

/** Keeps the strongest sightings of a frame and counts the others. */
export function keepStrongest(facts: FrameFacts, longest: number): FrameFacts {
  const excess = facts.sightings.length - longest;
  if (excess <= 0) return facts;
  return { ...facts, sightings: facts.sightings.slice(0, longest), leftOut: facts.leftOut + excess };
}
