import type { CandidateFinder } from '#lib/detect/candidate-finder.ts';
import { createIsShown } from '#lib/detect/visibility.ts';
import { type ChosenReaders, chooseReaders } from './choose-readers.ts';
import { listShown } from './list-shown.ts';
import { findShown } from './find-shown.ts';
import type { LessonPart } from './lesson.ts';
import type { PickerAnswer, PickerOrder, PickTrouble } from './picker-messages.ts';
import { createPointOut } from './point-out.ts';
import { type Pointed, readPointed } from './read-pointed.ts';
import { wordsOf } from './stable-words.ts';
import { type PartReaders, tryParts } from './try-parts.ts';

/** What a picker works with; all of it belongs to one frame. */
export interface PickerParts {
  view: Window;
  /** Ends it: the page has all its events back, and nothing is left behind. */
  signal: AbortSignal;
  finder: CandidateFinder;
  say: (answer: PickerAnswer) => void;
}

/** Presses as pages hear them. A page is not to follow a link, or answer a ticket, because the agent pointed at it. */
const PRESSES = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'click',
  'auxclick',
  'dblclick',
  'contextmenu',
  'touchstart',
  'touchend',
] as const;

/** Answers the panel's orders in one frame. Reads the page and listens to it; writes nothing to it (R62). */
export function startPicker({ view, signal, finder, say }: PickerParts): { take: (order: PickerOrder) => void } {
  const { document } = view;
  const pointOut = createPointOut(view);
  let part: LessonPart | undefined;
  let last: Element | undefined;
  let listed: Pointed[] = [];
  /** Where the other party's address was shown. */
  let party: Element | undefined;

  function answer(pointed: Pointed, of: LessonPart): PickerAnswer {
    const trouble = troubleOf(pointed.element, view);
    if (trouble) return { said: 'trouble', why: trouble };
    const { readers, weak } = readersOf(pointed, of);
    if (readers.length === 0) return { said: 'trouble', why: 'no-way' };
    const { text, address } = pointed;
    if (of === 'requester') party = pointed.element;
    return {
      said: 'picked',
      part: of,
      href: view.location.href.slice(0, 4000),
      picked: { readers, ...(weak && { weak }), text: text.slice(0, 400), ...(address && { address }) },
    };
  }

  function stopPointing(): void {
    part = undefined;
    last = undefined;
    pointOut.show(undefined);
  }

  /** What the pointer is over, through open shadow roots: they are told apart from what can be taught. */
  function hitOf(event: MouseEvent): Element | undefined {
    let hit = document.elementFromPoint(event.clientX, event.clientY) ?? undefined;
    while (hit?.shadowRoot) {
      const inner = hit.shadowRoot.elementFromPoint(event.clientX, event.clientY);
      if (!inner || inner === hit) break;
      hit = inner;
    }
    return hit;
  }

  const onMove = (event: PointerEvent): void => {
    const hit = part && hitOf(event);
    if (!part || !hit || hit === last) return;
    last = hit;
    const pointed = readPointed(hit, part, finder);
    pointOut.show(pointed?.element);
    const text = (pointed?.text ?? hit.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 200);
    say({ said: 'under', text, ...(pointed?.address && { address: pointed.address.text }) });
  };

  const onPress = (event: Event): void => {
    if (!part) return;
    // The page's listeners on its window that were there before still hear it: only a script in the page's own world
    // could come before them, and there is none (R62).
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.type !== 'click') return;
    const hit = hitOf(event as MouseEvent);
    const pointed = hit && readPointed(hit, part, finder);
    const said: PickerAnswer = pointed
      ? answer(pointed, part)
      : { said: 'trouble', why: part === 'requester' ? 'no-address' : 'nothing' };
    if (said.said === 'picked') stopPointing();
    say(said);
  };

  const onKey = (event: KeyboardEvent): void => {
    if (!part || event.key !== 'Escape') return;
    event.preventDefault();
    event.stopImmediatePropagation();
    stopPointing();
    say({ said: 'ended' });
  };

  const options = { capture: true, passive: false, signal };
  view.addEventListener('pointermove', onMove, { capture: true, passive: true, signal });
  for (const press of PRESSES) view.addEventListener(press, onPress, options);
  view.addEventListener('keydown', onKey, options);
  signal.addEventListener('abort', stopPointing, { once: true });

  return {
    take(order) {
      if (signal.aborted) return;
      if (order.ask === 'stop') stopPointing();
      if (order.ask === 'point') {
        stopPointing();
        part = order.part;
      }
      if (order.ask === 'list') list(order.part);
      if (order.ask === 'show') pointOut.show(listed[order.index ?? -1]?.element);
      if (order.ask === 'take') takeListed(listed[order.index]);
      if (order.ask === 'try') say(tried(order.readers));
      if (order.ask === 'find') say(found(order));
    },
  };

  function list(of: LessonPart): void {
    listed = of === 'requester' ? [] : listShown(document, of, finder, createIsShown(), party);
    const texts = listed.map(({ text }) => text.replace(/\s+/g, ' ').slice(0, 400));
    say({ said: 'listed', part: of, texts });
  }

  /** What was chosen from the list; the page may have changed since. */
  function takeListed(pointed: Pointed | undefined): void {
    if (!part || !pointed) return;
    const said = pointed.element.isConnected ? answer(pointed, part) : ({ said: 'not-here' } as const);
    if (said.said === 'picked') stopPointing();
    say(said);
  }

  function tried(readers: PartReaders): PickerAnswer {
    return {
      said: 'tried',
      title: document.title.slice(0, 500),
      found: tryParts(document, readers, createIsShown()),
    };
  }

  /** The place of an address from which it is found again best. */
  function found({ address }: Extract<PickerOrder, { ask: 'find' }>): PickerAnswer {
    const answers = findShown(document, address, finder, createIsShown()).map((pointed) =>
      answer(pointed, 'requester'),
    );
    const ranked = answers.filter(({ said }) => said === 'picked').sort((one, other) => rank(one) - rank(other));
    return ranked[0] ?? answers[0] ?? { said: 'not-here' };
  }
}

/** A place with a name goes before one that is only the first, the n-th or one of its kind. */
function rank(answer: PickerAnswer): number {
  return answer.said === 'picked' && answer.picked.weak === true ? 1 : 0;
}

function readersOf({ element, read, text, address }: Pointed, part: LessonPart): ChosenReaders {
  const own = wordsOf(`${text} ${address?.text.split('@')[0] ?? ''} ${element.getAttribute('aria-label') ?? ''}`);
  const { readers, weak } = chooseReaders(element, own, createIsShown());
  const whole = readers.map((reader) => ({
    ...reader,
    ...(read && { read }),
    ...(part === 'number' && { take: 'number' as const }),
  }));
  return { readers: whole, weak };
}

/** Places that an adapter cannot read: frames without an address of their own, closed parts of components. */
function troubleOf(element: Element, view: Window): PickTrouble | undefined {
  if (!/^https?:/.test(view.location.href)) return 'inner-frame';
  return element.getRootNode() === view.document ? undefined : 'closed';
}
