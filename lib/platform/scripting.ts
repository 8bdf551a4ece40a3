import { browser } from 'wxt/browser';
import type { TicketAnswer } from '#lib/domain/interaction/ticket-answer.ts';

/** The built content script that reads host pages. */
const DETECTOR = 'detector.js';

/** The built script that underlines addresses in them, and the sheet with its rules. */
const MARKER = 'marker.js';
const MARKS = 'marks.css';

/** A registration of the content script for the pages of one match pattern; `marks` for the one that underlines. */
export interface DetectorRegistration {
  id: string;
  pattern: string;
  marks?: true;
}

/** A document in a tab that the extension may reach. */
export interface LiveFrame {
  frameId: number;
  documentId?: string;
}

function scriptOf({ id, pattern, marks }: DetectorRegistration): chrome.scripting.RegisteredContentScript {
  return {
    id,
    matches: [pattern],
    js: [marks ? MARKER : DETECTOR],
    // Such a sheet is the extension's: the document does not list it, and stays as it is (R62).
    ...(marks && { css: [MARKS] }),
    allFrames: true,
    // Mail bodies often stand in `srcdoc` and `about:blank` frames, which have no address of their own to match.
    matchOriginAsFallback: true,
    runAt: 'document_idle',
    persistAcrossSessions: true,
  };
}

/** The registrations there are, with whether each is still written as this version would write it. */
export async function registeredDetectors(): Promise<(DetectorRegistration & { current: boolean })[]> {
  const scripts = await browser.scripting.getRegisteredContentScripts();
  return scripts.map((script) => {
    const pattern = script.matches?.[0] ?? '';
    const marks = script.id.startsWith('marks:') || undefined;
    const wanted = scriptOf({ id: script.id, pattern, marks });
    const current =
      script.matches?.length === 1 &&
      isOnly(script.js, wanted.js) &&
      isOnly(script.css, wanted.css) &&
      script.allFrames === true &&
      script.persistAcrossSessions === true &&
      script.runAt === wanted.runAt;
    return { id: script.id, pattern, current, ...(marks && { marks }) };
  });
}

/** Whether a registration holds the one file that is wanted, or none; browsers may name files by whole addresses. */
function isOnly(files: readonly string[] = [], [wanted]: readonly string[] = []): boolean {
  const [file, ...others] = files.map((name) => URL.parse(name, 'extension://own')?.pathname);
  return others.length === 0 && file === (wanted && `/${wanted}`);
}

/** Registers the content script; rejects when the permission for a pattern is missing. */
export async function registerDetectors(registrations: readonly DetectorRegistration[]): Promise<void> {
  if (registrations.length > 0) await browser.scripting.registerContentScripts(registrations.map(scriptOf));
}

/** Takes registrations back. Scripts that run go on until they are told to stop. */
export async function unregisterDetectors(ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await browser.scripting.unregisterContentScripts({ ids: [...ids] });
}

/** Starts the content script in a tab at once; rejects where the browser or a missing permission forbids it. */
export async function runDetector(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: [`/${DETECTOR}`] });
}

/** Starts underlining addresses in a tab at once; rejects where the browser or a missing permission forbids it. */
export async function runMarker(tabId: number): Promise<void> {
  const target = { tabId, allFrames: true };
  const sheet = { target, files: [`/${MARKS}`] };
  // Sheets pile up: one that is there is taken away first.
  await browser.scripting.removeCSS(sheet).catch(() => {});
  await browser.scripting.insertCSS(sheet);
  await browser.scripting.executeScript({ target, files: [`/${MARKER}`] });
}

/** The documents a tab shows now; empty when the extension may not reach into it (any more). */
export async function liveFrames(tabId: number): Promise<LiveFrame[]> {
  try {
    const results = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      injectImmediately: true,
      func: () => true,
    });
    return results.map(({ frameId, documentId }) => ({ frameId, documentId }));
  } catch {
    return [];
  }
}

/** The text selected in a tab, in whichever frame it is; empty when there is none or the page is closed to us. */
export async function readSelection(tabId: number): Promise<string> {
  try {
    const results = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      injectImmediately: true,
      func: () => String(getSelection() ?? ''),
    });
    return results.map(({ result }) => result?.trim() ?? '').find((text) => text !== '') ?? '';
  } catch {
    return '';
  }
}

/** Longest answer that is read, in characters, and how long it may take in milliseconds. */
const LONGEST_ANSWER = 2_000_000;
const ANSWER_WITHIN = 8000;

/**
 * Reads an address as JSON from within a document of its own origin, as its page would: with the agent's session,
 * by GET, without following redirections. Nothing when the tab has moved on.
 */
export async function readInTab(
  tabId: number,
  documentId: string | undefined,
  url: string,
): Promise<TicketAnswer | undefined> {
  try {
    const target = documentId === undefined ? { tabId, frameIds: [0] } : { tabId, documentIds: [documentId] };
    const [injected] = await browser.scripting.executeScript({
      target,
      injectImmediately: true,
      args: [url, LONGEST_ANSWER, ANSWER_WITHIN],
      func: async (address: string, longest: number, within: number): Promise<TextAnswer | null> => {
        if (new URL(address).origin !== location.origin) return null;
        try {
          const answer = await fetch(address, {
            credentials: 'same-origin',
            headers: { accept: 'application/json' },
            redirect: 'manual',
            signal: AbortSignal.timeout(within),
          });
          if (answer.type === 'opaqueredirect') return { kind: 'redirect' };
          const { status } = answer;
          if (!answer.ok || !/\bjson\b/i.test(answer.headers.get('content-type') ?? ''))
            return { kind: 'answer', status };
          const text = await answer.text();
          return { kind: 'answer', status, text: text.length > longest ? '' : text };
        } catch {
          return { kind: 'none' };
        }
      },
    });
    return injected?.result ? parsed(injected.result) : undefined;
  } catch {
    return undefined;
  }
}

/** What the page saw of an answer. */
type TextAnswer = { kind: 'answer'; status: number; text?: string } | { kind: 'redirect' } | { kind: 'none' };

function parsed(answer: TextAnswer): TicketAnswer {
  if (answer.kind !== 'answer' || answer.text === undefined) return answer;
  const { kind, status, text } = answer;
  try {
    return { kind, status, json: JSON.parse(text) as unknown };
  } catch {
    // Called JSON and cut short, or too long: it is an answer, of which nothing can be read.
    return { kind, status, json: null };
  }
}
