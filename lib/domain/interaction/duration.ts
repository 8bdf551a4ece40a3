import { LONGEST_DURATION } from './entry-limits.ts';

/** Writes a duration as `m:ss`, or `h:mm:ss` from an hour on. */
export function formatDuration(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (part: number) => String(part).padStart(2, '0');
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) return `${minutes}:${two(whole % 60)}`;
  return `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(whole % 60)}`;
}

/**
 * Reads a duration as typed, in seconds: `m:ss`, `h:mm:ss`, minutes alone (`5`, `5 min`), `1 h 20`, `90 s`. Nothing when it
 * cannot be read or is longer than a week.
 */
export function readDuration(text: string): number | undefined {
  const typed = text.trim().toLowerCase();
  const seconds = fromClock(typed) ?? fromWords(typed);
  return seconds === undefined || seconds > LONGEST_DURATION ? undefined : seconds;
}

function fromClock(text: string): number | undefined {
  const parts = /^(?:(\d{1,3}):)?(\d{1,4}):([0-5]\d)$/.exec(text);
  if (!parts) return undefined;
  const [hours = 0, minutes = 0, seconds = 0] = parts.slice(1).map((part) => Number(part ?? 0));
  if (parts[1] !== undefined && minutes > 59) return undefined;
  return hours * 3600 + minutes * 60 + seconds;
}

function fromWords(text: string): number | undefined {
  const parts =
    /^(?:(\d{1,3})\s*h(?:ours?|eures?|rs?)?\s*)?(?:(\d{1,5})(?!\d)\s*(?:m(?:in(?:utes?|s)?)?\.?)?\s*)?(?:(\d{1,6})\s*s(?:ec(?:onde?s?|s)?)?\.?)?$/.exec(
      text,
    );
  if (!parts || parts.slice(1).every((part) => part === undefined)) return undefined;
  const [hours, minutes, seconds] = parts.slice(1).map((part) => Number(part ?? 0)) as [number, number, number];
  return hours * 3600 + minutes * 60 + seconds;
}
