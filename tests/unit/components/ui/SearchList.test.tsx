// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SearchList, type SearchListProps } from '#components/ui/SearchList.tsx';
import { eventually } from '#tests/support/eventually.ts';

afterEach(cleanup);

function show(items: string[], props: Partial<SearchListProps<string>> = {}) {
  const onChoose = vi.fn<(item: string, withCtrl: boolean) => void>();
  const onEnterText = vi.fn<(text: string, withCtrl: boolean) => void>();
  const view = (shown: string[], now: Partial<SearchListProps<string>> = {}) => (
    <SearchList
      label="Find"
      placeholder="Name"
      text="h"
      onText={() => {}}
      items={shown}
      keyOf={(item) => item}
      render={(item) => item}
      onChoose={onChoose}
      onEnterText={onEnterText}
      {...props}
      {...now}
    />
  );
  const { rerender } = render(view(items));
  const field = screen.getByRole('combobox', { name: 'Find' });
  const current = () => document.getElementById(field.getAttribute('aria-activedescendant') ?? '')?.textContent;
  const showOthers = (others: string[], now?: Partial<SearchListProps<string>>) => rerender(view(others, now));
  return { field, current, onChoose, onEnterText, showOthers };
}

describe('SearchList', () => {
  it('takes the first one with Enter and another one after the arrow keys', () => {
    const { field, current, onChoose } = show(['Hélène', 'Henri', 'Hugo']);
    expect(current()).toBe('Hélène');
    fireEvent.keyDown(field, { key: 'Enter' });
    fireEvent.keyDown(field, { key: 'ArrowUp' });
    expect(current()).toBe('Hugo');
    fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true });
    expect(onChoose.mock.calls).toEqual([
      ['Hélène', false],
      ['Hugo', true],
    ]);
  });

  it('starts at the top again when it finds others', () => {
    const { field, current, showOthers } = show(['Hélène', 'Henri']);
    fireEvent.keyDown(field, { key: 'ArrowDown' });
    showOthers(['Paul', 'Paula']);
    expect(current()).toBe('Paul');
  });

  it('hands the text over with Enter when it found nothing', () => {
    const { field, onChoose, onEnterText } = show([]);
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(onEnterText).toHaveBeenCalledExactlyOnceWith('h', false);
    expect(onChoose).not.toHaveBeenCalled();
    expect(field.getAttribute('aria-expanded')).toBe('false');
  });

  it('R11: keeps an Enter that comes before the answer, and takes the first of the answer', async () => {
    const { field, onChoose, showOthers } = show(['Hélène'], { busy: true });
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(onChoose).not.toHaveBeenCalled();
    showOthers(['Henri', 'Hugo'], { busy: false });
    await eventually(() => expect(onChoose.mock.calls).toEqual([['Henri', false]]));
  });

  it('forgets such an Enter when one types on', async () => {
    const { field, onChoose, onEnterText, showOthers } = show(['Hélène'], { busy: true });
    fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true });
    fireEvent.input(field, { target: { value: 'hu' } });
    showOthers(['Hugo'], { busy: false });
    fireEvent.keyDown(field, { key: 'Enter' });
    await eventually(() => expect(onChoose.mock.calls).toEqual([['Hugo', false]]));
    expect(onEnterText).not.toHaveBeenCalled();
  });

  it('leaves Enter to an input method that is still composing', () => {
    const { field, onChoose } = show(['Hélène']);
    fireEvent.keyDown(field, { key: 'Enter', isComposing: true });
    expect(onChoose).not.toHaveBeenCalled();
  });

  it('takes the one that is pressed', () => {
    const { onChoose } = show(['Hélène', 'Henri']);
    fireEvent.click(screen.getByRole('option', { name: 'Henri' }));
    expect(onChoose).toHaveBeenCalledExactlyOnceWith('Henri', false);
  });

  it('empties with Escape first, and leaves Escape alone once it is empty', () => {
    const onText = vi.fn<(text: string) => void>();
    const { field, showOthers } = show(['Hélène'], { onText });
    expect(fireEvent.keyDown(field, { key: 'Escape' })).toBe(false);
    expect(onText).toHaveBeenCalledWith('');
    showOthers([], { text: '' });
    expect(fireEvent.keyDown(field, { key: 'Escape' })).toBe(true);
  });

  it('leaves Escape to what stands around it at once where that is asked for', () => {
    const { field } = show(['Hélène'], { escapeLeaves: true });
    expect(fireEvent.keyDown(field, { key: 'Escape' })).toBe(true);
  });

  it('writes no slash into an empty field, and one into a text', () => {
    const { field, showOthers } = show([], { text: '' });
    expect(fireEvent.keyDown(field, { key: '/' })).toBe(false);
    showOthers([], { text: 'a' });
    expect(fireEvent.keyDown(field, { key: '/' })).toBe(true);
  });

  it('leaves the arrow keys to what stands around it while nothing is listed', () => {
    const { field } = show([], { text: '' });
    expect(fireEvent.keyDown(field, { key: 'ArrowDown' })).toBe(true);
  });
});
