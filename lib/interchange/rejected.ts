/**
 * Why a row of a file cannot become a record.
 *
 * - `malformed`: quotes, brackets or lines are not as the format wants them.
 * - `too-many-values`: more values than there are columns, so that nobody knows which belongs where.
 * - `nobody`: neither a name nor an address that can be read (R30).
 * - `unnamed`: an organization without a name (R41).
 * - `too-long`: a value is longer than what a record holds (`detail` names the field).
 * - `not-valid`: a value is of another kind than the field wants (`detail` names the field).
 * - `required`: an own field that every contact has to have says nothing (`detail` names it).
 * - `repeated`: an earlier row of the file has the same id (`detail` is its line).
 */
export type RejectionReason =
  | 'malformed'
  | 'too-many-values'
  | 'nobody'
  | 'unnamed'
  | 'required'
  | 'too-long'
  | 'not-valid'
  | 'repeated';

/** A row that is left out, with what it said, so that it can be mended and brought again. */
export interface RejectedRow {
  line: number;
  reason: RejectionReason;
  detail?: string;
  /** The values as the file has them; of a format without columns, the text of the record. */
  values: readonly string[];
}
