import type { Frame, Page } from 'puppeteer-core';
import { until } from './until.ts';

/** What is underlined in a document, as its own scripts can read it: the texts, in the order of their letters. */
export interface Marks {
  party: string[];
  other: string[];
}

/** Reads the register of highlights of a document. */
export function readMarks(frame: Page | Frame): Promise<Marks> {
  return frame.evaluate(() => {
    const textsOf = (name: string): string[] =>
      [...(CSS.highlights.get(name) ?? [])]
        .filter((range) => range.startContainer.isConnected)
        .map(({ startContainer, startOffset, endOffset }) =>
          (startContainer as Text).data.slice(startOffset, endOffset),
        )
        .sort();
    return { party: textsOf('sidecard-party'), other: textsOf('sidecard-address') };
  });
}

/** What is underlined once it fits. */
export function marksWhen(frame: Page | Frame, fits: (marks: Marks) => boolean): Promise<Marks> {
  return until(() => readMarks(frame), fits);
}
