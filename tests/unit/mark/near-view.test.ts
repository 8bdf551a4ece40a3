// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createNearView, type NearView } from '#lib/mark/near-view.ts';

type Callback = (entries: { target: Element; isIntersecting: boolean }[]) => void;
/** As many texts as are near wherever they are, and as many as make a run. */
const [FEW, RUN] = [500, 32];

let observers: { tell: Callback; targets: Set<Element> }[];
let turned: [count: number, isNear: boolean][];
let end: AbortController;
let near: NearView;

beforeEach(() => {
  observers = [];
  turned = [];
  end = new AbortController();
  document.body.replaceChildren();
  const IntersectionObserver = class {
    targets = new Set<Element>();
    constructor(readonly tell: Callback) {
      observers.push(this);
    }
    observe = (element: Element) => this.targets.add(element);
    unobserve = (element: Element) => this.targets.delete(element);
    disconnect = () => this.targets.clear();
  };
  Object.assign(window, { IntersectionObserver });
  near = createNearView(window, end.signal, (texts, isNear) => turned.push([[...texts].length, isNear]));
});
afterEach(() => end.abort());

/** Adds texts, each in an element of its own, one after the other. */
function add(count: number): Text[] {
  return Array.from({ length: count }, (_, index) => {
    const line = document.body.appendChild(document.createElement('p'));
    line.textContent = `text ${index}`;
    const text = line.firstChild as Text;
    near.add(text, index > 0);
    return text;
  });
}

/** Says of elements where they are, as the two observers of a browser do. */
function place(texts: readonly Text[], where: 'above' | 'below' | 'here'): void {
  const targets = texts.map((text) => text.parentElement!).filter((element) => observers[0]!.targets.has(element));
  observers[0]!.tell(targets.map((target) => ({ target, isIntersecting: where !== 'above' })));
  observers[1]!.tell(targets.map((target) => ({ target, isIntersecting: where !== 'below' })));
}

describe('texts near the screen', () => {
  it('are all of them while they are few, and nothing is watched', () => {
    const texts = add(FEW);
    expect(texts.every((text) => near.isNear(text))).toBe(true);
    expect(observers).toEqual([]);
  });

  it('are those whose run is on the screen once they are many', () => {
    const texts = add(FEW + 100);
    expect(texts.some((text) => near.isNear(text))).toBe(false);
    place(texts.slice(0, RUN), 'above');
    place(texts.slice(RUN, 2 * RUN), 'here');
    place(texts.slice(2 * RUN), 'below');
    expect(texts.filter((text) => near.isNear(text))).toEqual(texts.slice(RUN, 2 * RUN));
    expect(turned.at(-1)).toEqual([RUN, true]);
  });

  it('are those between an end above and an end below, however far apart', () => {
    const texts = add(FEW + 100);
    place(texts, 'below');
    place(texts.slice(0, RUN + 1), 'above');
    expect(texts.filter((text) => near.isNear(text))).toEqual(texts.slice(RUN, 2 * RUN));
    place(texts, 'above');
    expect(texts.some((text) => near.isNear(text))).toBe(false);
  });

  it('are watched by the ends of their runs, and not any more when they went', () => {
    const texts = add(FEW + 100);
    expect(observers[0]!.targets.size).toBe(2 * Math.ceil((FEW + 100) / RUN));
    for (const text of texts) near.remove(text);
    expect(observers.map(({ targets }) => targets.size)).toEqual([0, 0]);
  });
});
