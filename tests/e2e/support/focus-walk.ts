import type { AgentPanel } from './agent-panel.ts';

/** One stop of the Tab key. */
export interface FocusStop {
  name: string;
  /** A ring of at least two pixels is drawn around it, or around the field it is in. */
  ringed: boolean;
  /** It is inside the window, so the ring is seen. */
  inView: boolean;
  top: number;
  bottom: number;
  left: number;
}

/** Presses Tab from the top of the page until the focus leaves it, and gives every stop. */
export async function walkByTab(panel: AgentPanel): Promise<FocusStop[]> {
  await panel.page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    // Tab goes on from the last selection: from an empty one at the top it starts with the first stop.
    getSelection()?.setPosition(document.body, 0);
  });
  const stops: FocusStop[] = [];
  for (;;) {
    // Each press needs the one before it.
    // oxlint-disable-next-line no-await-in-loop
    await panel.pressKey('Tab');
    // oxlint-disable-next-line no-await-in-loop
    const stop = await currentStop(panel);
    if (stop === undefined || (stops.length > 0 && stop.name === stops[0]?.name)) return stops;
    stops.push(stop);
    if (stops.length > 80) throw new Error(`Tab goes in circles: ${stops.map(({ name }) => name).join(', ')}`);
  }
}

/** Stops that stand above or, in the same line, before the stop that comes before them. */
export function outOfReadingOrder(stops: readonly FocusStop[]): string[] {
  return stops
    .filter((stop, index) => {
      const former = stops[index - 1];
      if (former === undefined) return false;
      const sameLine = stop.top < former.bottom && stop.bottom > former.top;
      return sameLine ? stop.left < former.left : stop.top < former.top;
    })
    .map(({ name }) => name);
}

async function currentStop(panel: AgentPanel): Promise<FocusStop | undefined> {
  const name = await panel.focused();
  if (name === '') return undefined;
  return panel.page.evaluate((said) => {
    const element = document.activeElement!;
    const { top, bottom, left, right } = element.getBoundingClientRect();
    const around = element.closest('.sc-text-input') ?? element;
    const ringed = [element, around].some((one) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    });
    const inView = top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth;
    return { name: said, ringed, inView, top, bottom, left };
  }, name);
}
