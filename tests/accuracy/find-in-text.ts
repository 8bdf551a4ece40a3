import patterns from '#lib/detect/candidate-patterns.json' with { type: 'json' };
import { createCandidateFinder } from '#lib/detect/candidate-finder.ts';
import { compilePatterns } from '#lib/detect/reading-rules.ts';
import type { AssumedCountry } from '#lib/domain/address/assumed-country.ts';
import { asciiDomain } from '#lib/domain/address/ascii-domain.ts';
import { parseAddress } from '#lib/domain/address/parse-address.ts';
import type { ParsedAddress } from '#lib/domain/address/parsed-address.ts';
import type { Sighting } from '#lib/domain/interaction/sighting.ts';
import { readFax, readSighting } from '#lib/domain/page/read-sighting.ts';
import type { Country } from '#lib/domain/address/interaction-address.ts';

/** A telephone number in a text; `start` and `end` are offsets in UTF-16 units, its extension within them. */
export interface FoundPhone {
  e164: string;
  ext?: string;
  start: number;
  end: number;
}

/** A mail address in a text, in lower case. */
export interface FoundMail {
  value: string;
  start: number;
  end: number;
}

/** What one text holds. */
export interface FoundInText {
  phones: FoundPhone[];
  mails: FoundMail[];
}

const finder = createCandidateFinder(compilePatterns(patterns));

/** How much of the text before an address the content script reports. */
const BEFORE = 80;

/**
 * Finds the addresses in running text as the extension does on a page: the content script's candidates, read by the
 * worker's rules. National numbers are read in `region`; without one only international ones are found.
 */
export function findInText(text: string, region: Country | undefined): FoundInText {
  const countries: AssumedCountry[] = region === undefined ? [] : [{ country: region, source: 'agent' }];
  const found: FoundInText = { phones: [], mails: [] };
  const read = finder.isWorthALook(text) ? finder.read(text) : undefined;
  const inRaw = read === undefined || read.text === text ? (offset: number) => offset : rawOffsets(text);
  for (const { medium, text: candidate, start, end } of read?.candidates ?? []) {
    const line = read!.text.slice(0, start);
    const before = line.slice(line.lastIndexOf('\n') + 1).slice(-BEFORE);
    const seen: Sighting = { medium, text: candidate, trust: 'body', role: 'unknown', region: 'page', before };
    const sighting = readSighting(seen) ?? readFax(seen);
    const address = sighting && parseAddress(sighting.text, medium, countries, { lenient: false });
    if (address === undefined) continue;
    if (address.kind === 'email') {
      const value = asWritten(candidate, address.value);
      // "user=jane@…": the name of the value is no part of it.
      const from = candidate.toLowerCase().endsWith(value) ? end - value.length : start;
      // "jane@acme.com.Thanks": nor is the next sentence.
      const to = candidate.toLowerCase().startsWith(value) ? start + value.length : end;
      found.mails.push({ value, start: inRaw(from), end: inRaw(to) });
    } else if (address.kind === 'international') {
      const [from, to] = spanOf(candidate, address, countries);
      const at = read!.text.indexOf(candidate, start);
      const { value: e164, extension: ext } = address;
      found.phones.push({ e164, ...(ext && { ext }), start: inRaw(at + from), end: inRaw(at + to) });
    }
  }
  return found;
}

/** Offsets in a text of those in its compatibility form, in which a mathematical digit is one unit and not two. */
function rawOffsets(raw: string): (offset: number) => number {
  const ends = [0];
  let at = 0;
  for (const sign of raw) {
    at += sign.length;
    for (let unit = 0; unit < sign.normalize('NFKC').length; unit += 1) ends.push(at);
  }
  return (offset) => ends[offset] ?? raw.length;
}

/** The address with its domain and quotes as they are in the text. */
function asWritten(candidate: string, value: string): string {
  // Marks that nobody sees, and hyphens that keep a line together, are no part of an address.
  const written = candidate
    .toLowerCase()
    .replace(/\p{Cf}/gu, '')
    .replace(/[\u2010\u2011]/g, '-');
  const [domain, known] = [written, value].map((address) => address.slice(address.lastIndexOf('@') + 1));
  const isSame =
    asciiDomain(domain!) === known && written.replaceAll('"', '').startsWith(value.slice(0, value.lastIndexOf('@')));
  return isSame ? written : value;
}

/** Where the number stands in a run that may hold something else: what can go at either end without changing it. */
function spanOf(
  run: string,
  { value, extension }: ParsedAddress,
  countries: readonly AssumedCountry[],
): [number, number] {
  const isSame = (text: string): boolean => {
    const address = parseAddress(text, 'phone', countries, { lenient: false });
    return address?.value === value && address.extension === extension;
  };
  let [from, to] = [run.search(/[+＋([（\p{Nd}]/u), run.trimEnd().length];
  // Digits of another number: as a whole this is longer than any way to write the one.
  const isMore = run.replace(/\P{Nd}/gu, '').length > value.length + (extension?.length ?? 0) + 3;
  for (let next = nextToken(run, from); isMore && next > 0 && isSame(run.slice(next)); next = nextToken(run, from))
    from = next;
  const lastToken = (): number => run.slice(0, to).search(/[\s/,;:\u2013-]+[^\s/]*$/);
  for (let cut = lastToken(); cut > from && isSame(run.slice(from, cut)); cut = lastToken()) to = cut;
  return [from, to];
}

function nextToken(run: string, from: number): number {
  const blank = run.slice(from).search(/\s\S/);
  return blank < 0 ? -1 : from + blank + 1;
}
