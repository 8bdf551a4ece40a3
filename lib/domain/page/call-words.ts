import { isWithheldCaller } from '../address/withheld-caller.ts';
import type { Direction } from '../interaction/interaction.ts';
import type { Sighting } from '../interaction/sighting.ts';
import { announcesCaller, foldLabel, inlineLabel, isWrappingUp, readLabel } from './labels.ts';

/** Titles of a call that comes in or is spoken; of one that was missed nobody speaks any more. */
const GOING_ON =
  /^(?!.*\b(?:missed|lost|abandoned|manques?|perdus?|verpasst\w*|entgangen\w*|perdidas?|pers[ae]|gemiste?)\b).*(?:\b(?:incoming|inbound|ringing|active)\b.*\bcall\b|\b(?:incoming call|call (?:from|in progress)|current call|aktueller anruf|llamada actual|chamada atual|chiamata in corso|appel entrant|appel en cours|communication en cours|sonnerie|eingehender anruf|anruf von|klingelt|laufendes gesprach|aktives gesprach|(?:gesprach|anruf) verbunden|call connected|appel connecte|llamada entrante|llamada en curso|chamada recebida|chiamata in arrivo|inkomende oproep)\b|\b(?:(?:on|in) (?:a |the )?call|connected|talking|en communication|en ligne|verbunden|im gesprach|en llamada|conectad[oa])(?: \d{1,2}){2,3}\b|^(?:ringing|ringing line \d+)$|^(?:incoming|inbound|entrante?|eingehend|in arrivo|inkomend)(?: \d{1,2}){2,3}$)/;

/** Right in front of a number: it is on the line. */
const ON_THE_LINE =
  /\b(?:incoming|inbound|entrant|eingehend|entrante|recebida|in arrivo|inkomend|em (?:ligacao|chamada|atendimento)(?: com)?|in chiamata(?: con)?|in gesprek(?: met)?|conectad[oa] a(?: la llamada)?|(?:connected|talking|speaking) (?:to|with)|(?:verbunden|im gesprach) mit|en (?:communication|ligne) avec|conectad[oa] con|en llamada con|collegat[oa] (?:a|con)|verbonden met)$/;

/** Titles of a call that we make. */
const GOING_OUT =
  /\b(?:(?:outgoing|outbound) call|(?:calling|dialing|dialling)(?= \d|$)|appel sortant|appel emis|numerotation en cours|ausgehender anruf|ausgehendes gesprach|wahlt|llamada saliente|marcando|llamando|chamada efetuada|chiamata in uscita|uitgaande oproep)\b/;

/** Right in front of a number: it is the one that we dial. */
const DIALLED =
  /\b(?:calling|dialing|dialling|chamando|ligando(?: para)?|discando|llamando(?: a)?|marcando|chiamando|chiamata a|rufe an|wahle|bellen met|appel vers)$/;

/** A telephone number and nothing else. */
const NUMBER_ALONE = /^[+(]?\d[\d\s()./-]{6,22}$/;

const DIRECTION_LABEL =
  /^(?:call )?(?:direction|sens(?: de l appel)?|type d appel|richtung|anrufrichtung|anrufart|sentido|direccion|direcao|call type|tipo de (?:llamada|chamada|ligacao)|tipo (?:di )?chiamata|direzione|richting|soort (?:oproep|gesprek))$/;
const OUT = /^(?:outgoing|outbound|out|sortant|emis|ausgehend|abgehend|saliente|emitida|uitgaand|uscita|in uscita)\b/;
const IN = /^(?:incoming|inbound|in|entrant|recu|eingehend|ankommend|entrante|recibida|inkomend|entrata|in arrivo)\b/;

/** What the labels and titles of a page say of a call. */
export interface CallWords {
  /** A title says that a call comes in, is spoken or is being made. */
  goesOn: boolean;
  /** Several titles alike do: a board of calls, not one, nor one with another waiting. */
  isBoard: boolean;
  direction?: Direction;
  /** A row of the page says the direction: it is the sheet of one call. */
  isSheet: boolean;
  /** The digits of the one number that is said to be on the line. */
  line?: string;
  /** That number stands at the button to hang up: who else is called a caller is not on the line. */
  atButton?: boolean;
  /** What stands in the place of the caller's number when the caller hides it (R8), as written. */
  withheld?: string;
}

/**
 * Reads what a page's title and headings, its labels with the texts beside them, and the texts beside its telephone
 * numbers say of a call.
 */
export function readCallWords(
  pageTitle: string,
  headings: readonly string[],
  facts: readonly (readonly [string, string])[],
  sightings: readonly Sighting[] = [],
): CallWords {
  const titles = [...headings, pageTitle];
  const folded = titles.map(foldLabel);
  const said = facts.find(([label]) => DIRECTION_LABEL.test(foldLabel(label)))?.[1];
  const value = said === undefined ? '' : foldLabel(said);
  const lines = linesOf(sightings);
  for (const [number, words] of statesBeside(facts)) lines.set(number, [...(lines.get(number) ?? []), words]);
  const [[line, beside] = [undefined, []]] = lines.size === 1 ? lines : [];
  const out =
    OUT.test(value) ||
    [...folded, ...beside].some((title) => GOING_OUT.test(title)) ||
    beside.some((words) => DIALLED.test(words));
  const isSheet = OUT.test(value) || IN.test(value);
  const rings =
    [...folded, ...beside].some((title) => GOING_ON.test(title) || isWrappingUp(title)) ||
    beside.some((words) => ON_THE_LINE.test(words));
  const calls = folded
    .slice(0, -1)
    .filter((title) => GOING_ON.test(title) || GOING_OUT.test(title))
    .map((title) => title.replace(/\d+/g, ''));
  return {
    goesOn: rings || out,
    isBoard: lines.size > 2 || calls.length > 2 || new Set(calls).size < calls.length,
    direction: out ? 'outbound' : rings || isSheet ? 'inbound' : undefined,
    isSheet,
    line,
    withheld: findWithheld(titles, facts),
  };
}

/** More words are a sentence. */
const LONGEST_STATE = 9;

const EXTENSION =
  /(?:^|\P{L})(?:ext(?:ension)?|poste|interne|nebenstelle|dw|extensi[óo]n|interno|ramal|toestel)\.?\s*:?\s*$/iu;
const OUR_LINE = /^(?:dnis|(?:our |via |called )?line|(?:notre )?ligne(?: appelee)?|leitung|linea|linha|lijn|via)$/;

/** What stands beside the numbers that are said to be on the line, by number. */
function linesOf(sightings: readonly Sighting[]): Map<string, string[]> {
  const lines = new Map<string, string[]>();
  for (const sighting of sightings) {
    const { medium, region, role, label, before = '', text, inField } = sighting;
    // In a field stands what is chosen or typed: "Outgoing call number" is that of a setting.
    if (medium !== 'phone' || inField || !/header|panel|page/.test(region)) continue;
    // A desk's own extension, and our line that was called.
    if (EXTENSION.test(before) || OUR_LINE.test(foldLabel(sighting.labels?.[0] ?? ''))) continue;
    // Of a number behind other words the title above says nothing: our line that is called stands there.
    const title = role === 'unknown' && /\p{L}/u.test(before) ? '' : (label ?? '');
    const said = [inlineLabel(before) ?? before, title, ...titleOfPopUp(sighting)]
      .map(foldLabel)
      .filter(
        (words) =>
          words.split(' ').length < LONGEST_STATE &&
          (isWrappingUp(words) || [GOING_ON, GOING_OUT, ON_THE_LINE, DIALLED].some((pattern) => pattern.test(words))),
      );
    if (said.length > 0) lines.set(text.replace(/\D/g, ''), said);
  }
  return lines;
}

/** The window of a telephone on a page, as programs call it. */
const POP_UP =
  / (?:dialer|dialler|softphone|soft phone|cti|call ?manager|call control|(?:incoming|inbound|ringing|call|phone) (?:popup|pop up|popover|modal|dialog|toast|banner|overlay|window|widget|panel|bar|card|screen)) /;

/** What stands over a number that has a line of its own in such a window. Our line called is named beside other words. */
function titleOfPopUp({ before = '', names = [], labels = [] }: Sighting): string[] {
  return !/\p{L}/u.test(before) && names.some((name) => POP_UP.test(` ${name} `)) ? labels.slice(0, NEAREST) : [];
}

const NEAREST = 4;

/** A number and the state of a call right beside it: "+33 7 …" and "Incoming call". */
function statesBeside(facts: readonly (readonly [string, string])[]): (readonly [string, string])[] {
  return facts.flatMap(([label, value]) => {
    const words = foldLabel(value);
    const isState = words.split(' ').length < 6 && [GOING_ON, GOING_OUT].some((pattern) => pattern.test(words));
    return isState && NUMBER_ALONE.test(label) ? [[label.replace(/\D/g, ''), words] as const] : [];
  });
}

/** The word for a hidden number beside a caller's label, or behind "Incoming call from". */
function findWithheld(titles: readonly string[], facts: readonly (readonly [string, string])[]): string | undefined {
  const labelled = facts.find(
    ([label, value]) => readLabel(label)?.role === 'caller' && /\p{L}/u.test(value) && isWithheldCaller(value),
  );
  if (labelled !== undefined) return labelled[1];
  for (const title of titles) {
    const words = title.trim().split(/\s+/);
    const at = words.findLastIndex((_word, index) => announcesCaller(words.slice(0, index).join(' ')));
    const rest =
      at > 0
        ? words
            .slice(at)
            .join(' ')
            .replace(/^[:\u2013-]\s*/, '')
        : '';
    if (/\p{L}/u.test(rest) && isWithheldCaller(rest)) return rest;
  }
  return undefined;
}
