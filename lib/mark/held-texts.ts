import type { Pace } from '#lib/detect/pace.ts';
import type { MarkKind } from '#lib/domain/interaction/mark-kind.ts';
import { createNearView } from './near-view.ts';
import type { Painter } from './painter.ts';
import type { TextMark } from './text-marks.ts';

/** A text of the page with what was found in it. */
interface Held {
  data: string;
  /** The address of the link that names what is found; the text itself names it when absent. */
  href?: string;
  marks: (TextMark & { kind?: MarkKind; range?: AbstractRange })[];
}

/** A question for the worker: what is this text? */
export type Question = Pick<TextMark, 'medium' | 'text'>;

/** What is asked about at once, as the message's schema has it. */
const MOST_ASKED = 500;
/** Answers that are kept although nothing on the page asks for them any more. */
const MOST_KEPT = 20_000;

/** The texts of a page in which something was found, and what is known of it. Only what is near the screen is asked for and painted. */
export interface HeldTexts {
  has(text: Text, data: string): boolean;
  hrefOf(text: Text): string | undefined;
  /**
   * Takes in what was found in a text, in place of what was found before; paints what is known already. `follows` when
   * the text comes after the one that was taken in before it.
   */
  hold(text: Text, marks: readonly TextMark[], more?: { href?: string; follows?: boolean }): void;
  /** The text changed or went: what was underlined in it is not any more. */
  drop(text: Text): void;
  texts(): Iterable<Text>;
  /** Some of what nothing is known of yet; empty when everything is known. */
  questions(): Question[];
  /** Takes in the answers to questions, and paints. */
  answer(questions: readonly Question[], kinds: readonly (MarkKind | null)[], pace: Pace): Promise<void>;
  /** The answers stand on something that changed: all is asked anew, and stays as it is until it is answered. */
  askAnew(pace: Pace): Promise<void>;
  dropAll(): void;
}

/** What it works with. `onUnknown` is called when there is something to ask for that was not there before. */
export interface HeldTextsParts {
  view: Window & typeof globalThis;
  signal: AbortSignal;
  painter: Painter;
  onUnknown: () => void;
}

const keyOf = ({ medium, text }: Question): string => `${medium} ${text}`;

/** Makes an empty one. */
export function createHeldTexts({ view, signal, painter, onUnknown }: HeldTextsParts): HeldTexts {
  const held = new Map<Text, Held>();
  const places = new Map<string, Set<Text>>();
  const known = new Map<string, MarkKind | null>();
  const unknown = new Map<string, Question>();
  const near = createNearView(view, signal, (texts, isNear) => {
    const before = unknown.size;
    for (const text of texts) {
      if (isNear) show(text);
      else held.get(text)?.marks.forEach(wipe);
    }
    if (unknown.size > before) onUnknown();
  });

  /** Paints what is known of a text, and notes what is not. */
  function show(text: Text): void {
    for (const mark of held.get(text)?.marks ?? []) {
      const key = keyOf(mark);
      const kind = known.get(key);
      if (kind === undefined) unknown.set(key, { medium: mark.medium, text: mark.text });
      else if ((kind ?? undefined) !== mark.kind) {
        wipe(mark);
        if (kind !== null) Object.assign(mark, { kind, range: painter.paint(kind, text, mark.start, mark.end) });
      }
    }
  }

  function wipe(mark: Held['marks'][number]): void {
    if (mark.kind && mark.range) painter.wipe(mark.kind, mark.range);
    mark.kind = undefined;
    mark.range = undefined;
  }

  function drop(text: Text): void {
    const before = held.get(text);
    if (!before) return;
    near.remove(text);
    held.delete(text);
    for (const mark of before.marks) {
      wipe(mark);
      const key = keyOf(mark);
      const at = places.get(key);
      at?.delete(text);
      if (at?.size !== 0) continue;
      places.delete(key);
      unknown.delete(key);
    }
  }

  return {
    has: (text, data) => held.get(text)?.data === data,
    hrefOf: (text) => held.get(text)?.href,
    hold(text, marks, { href, follows = false } = {}) {
      drop(text);
      if (marks.length === 0) return;
      held.set(text, {
        data: text.data,
        ...(href !== undefined && { href }),
        marks: marks.map((mark) => ({ ...mark })),
      });
      for (const mark of marks) {
        const key = keyOf(mark);
        places.set(key, (places.get(key) ?? new Set()).add(text));
      }
      near.add(text, follows);
      if (near.isNear(text)) show(text);
    },
    drop,
    texts: () => held.keys(),
    questions() {
      const some: Question[] = [];
      for (const question of unknown.values()) if (some.push(question) === MOST_ASKED) break;
      return some;
    },
    async answer(questions, kinds, pace) {
      for (const [index, question] of questions.entries()) {
        const key = keyOf(question);
        unknown.delete(key);
        known.set(key, kinds[index] ?? null);
        for (const text of places.get(key) ?? []) {
          if (near.isNear(text)) show(text);
          // oxlint-disable-next-line no-await-in-loop
          if (pace.isDue()) await pace.breathe();
        }
      }
      if (known.size > MOST_KEPT) for (const key of known.keys()) if (!places.has(key)) known.delete(key);
    },
    async askAnew(pace) {
      known.clear();
      for (const text of held.keys()) {
        if (near.isNear(text)) show(text);
        // oxlint-disable-next-line no-await-in-loop
        if (pace.isDue()) await pace.breathe();
      }
    },
    dropAll() {
      painter.wipeAll();
      held.clear();
      places.clear();
      known.clear();
      unknown.clear();
    },
  };
}
