// @vitest-environment jsdom
import { fireEvent } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { guardTyping, TYPING_REST } from '#components/ui/typing-guard.ts';

let stop: AbortController;
let now: number;
const heard = vi.fn<(key: string) => void>();
const clock = vi.spyOn(performance, 'now');

beforeEach(() => {
  now = 1000;
  clock.mockImplementation(() => now);
  stop = new AbortController();
  document.body.innerHTML = '<input id="search" type="search"><textarea id="note"></textarea><button>Log</button>';
  guardTyping(document, stop.signal);
  document.addEventListener('keydown', ({ key }) => heard(key), { signal: stop.signal });
});

afterEach(() => {
  stop.abort();
  heard.mockReset();
});

const one = (selector: string) => document.querySelector<HTMLElement>(selector)!;

/** Presses a key where the focus is; true when nothing kept it from doing what it does. */
function press(key: string, more: KeyboardEventInit = {}): boolean {
  return fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });
}

function typeInto(selector: string): HTMLElement {
  const field = one(selector);
  field.focus();
  fireEvent.input(field, { target: { value: 'hau' } });
  return field;
}

describe('guardTyping', () => {
  it('swallows what goes on being typed after its field left the page, until the keys rest', () => {
    typeInto('#search').remove();
    expect(press('a')).toBe(false);
    now += TYPING_REST - 1;
    expect(press('1')).toBe(false);
    expect(press('Enter')).toBe(false);
    now += TYPING_REST;
    expect(press('1')).toBe(true);
    expect(heard.mock.calls).toEqual([['1']]);
  });

  it('counts from the moment the field was taken, however long one had stopped typing before', async () => {
    const field = typeInto('#note');
    now += 60_000;
    field.remove();
    await Promise.resolve();
    now += TYPING_REST - 1;
    expect(press('t')).toBe(false);
    expect(heard).not.toHaveBeenCalled();
  });

  it('is over once the keys rested after the field was taken', async () => {
    typeInto('#note').remove();
    await Promise.resolve();
    now += TYPING_REST;
    expect(press('t')).toBe(true);
  });

  it('lets nothing of it into a field that got the focus instead', () => {
    typeInto('#search');
    one('#note').focus();
    expect(press('h')).toBe(false);
    one('button').focus();
    expect(press(' ')).toBe(false);
  });

  it.each([
    ['Tab', {}],
    ['Escape', {}],
    ['Enter', {}],
    ['Enter', { ctrlKey: true }],
  ])('takes %s as leaving the field on purpose', (key, more) => {
    typeInto('#search');
    press(key, more);
    one('button').focus();
    expect(press('1')).toBe(true);
  });

  it('takes a press of the pointer as leaving it on purpose', () => {
    typeInto('#note');
    fireEvent.pointerDown(one('button'));
    one('button').focus();
    expect(press('l')).toBe(true);
  });

  it('takes Enter in a text of many lines as typing', () => {
    const note = typeInto('#note');
    press('Enter');
    note.remove();
    expect(press('l')).toBe(false);
  });

  it('gives the keys back at once with Escape, Tab or the pointer', () => {
    typeInto('#search').remove();
    expect(press('a')).toBe(false);
    expect(press('Escape')).toBe(true);
    expect(press('a')).toBe(true);
  });

  it('leaves keys alone where nothing was typed, and combinations of the browser', () => {
    one('#search').focus();
    one('#search').remove();
    expect(press('1')).toBe(true);
    typeInto('#note').remove();
    expect(press('r', { ctrlKey: true })).toBe(true);
    expect(press('Shift')).toBe(true);
  });
});
