// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Table } from '#components/ui/Table.tsx';
import { nextRow, shownRange } from '#components/ui/table-range.ts';

afterEach(cleanup);

vi.stubGlobal(
  'ResizeObserver',
  class {
    observe() {}
    disconnect() {}
  },
);

const rows = Array.from({ length: 10_000 }, (_, index) => ({ id: `r${index}`, name: `Row ${index}` }));

function show(selected?: ReadonlySet<string>) {
  const onOpen = vi.fn();
  const onSort = vi.fn();
  const onSelect = vi.fn();
  const onToggleAll = vi.fn();
  const onRange = vi.fn();
  render(
    <Table
      label="Things"
      columns={[
        { id: 'name', label: 'Name', track: '1fr', isSortable: true, render: ({ name }) => name },
        { id: 'note', label: 'Note', track: '1fr', render: () => 'x' },
      ]}
      rows={rows}
      keyOf={({ id }) => id}
      sort={{ column: 'name', descending: false }}
      onSort={onSort}
      onOpen={onOpen}
      hrefOf={({ id }) => `#/${id}`}
      {...(selected && {
        selection: {
          all: 'some' as const,
          isChosen: (key: string) => selected.has(key),
          onToggle: onSelect,
          onToggleAll,
          onRange,
          rowLabel: ({ name }: { name: string }) => `Choose ${name}`,
          allLabel: 'Choose all',
        },
      })}
    />,
  );
  return { onOpen, onSort, onSelect, onToggleAll, onRange, grid: screen.getByRole('grid') };
}

describe('a table', () => {
  it('draws a few of ten thousand rows, and says how many there are', () => {
    const { grid } = show();
    expect(screen.getAllByRole('row').length).toBeLessThan(40);
    expect(grid.getAttribute('aria-rowcount')).toBe('10001');
  });

  it('moves with the keys and opens with Enter', () => {
    const { grid, onOpen } = show();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp']) fireEvent.keyDown(grid, { key });
    fireEvent.keyDown(grid, { key: 'Enter' });
    expect(onOpen).toHaveBeenCalledWith(rows[1]);
    expect(document.getElementById(grid.getAttribute('aria-activedescendant') ?? '')?.textContent).toContain('Row 1');
  });

  it('opens the row that is pressed, and leaves a press with Ctrl to the browser', () => {
    const { onOpen } = show();
    fireEvent.click(screen.getByText('Row 3'), { ctrlKey: true });
    expect(onOpen).not.toHaveBeenCalled();
    fireEvent.click(screen.getByText('Row 3'));
    expect(onOpen).toHaveBeenCalledWith(rows[3]);
    expect(screen.getByText('Row 3').closest('a')?.getAttribute('href')).toBe('#/r3');
  });

  it('turns the order round with a second press of the same column', () => {
    const { onSort } = show();
    fireEvent.click(screen.getByRole('button', { name: 'Name' }));
    expect(onSort).toHaveBeenCalledWith({ column: 'name', descending: true });
  });

  it('chooses with Space and with the box, and opens nothing by that', () => {
    const { grid, onSelect, onOpen } = show(new Set(['r0']));
    fireEvent.keyDown(grid, { key: ' ' });
    expect(onSelect).toHaveBeenLastCalledWith('r0');
    fireEvent.click(screen.getByRole('checkbox', { name: 'Choose Row 2' }));
    expect(onSelect).toHaveBeenLastCalledWith('r2');
    expect(onOpen).not.toHaveBeenCalled();
  });

  it('chooses all rows up to one that is pressed with Shift, as the first of them became', () => {
    const { onSelect, onRange, onOpen } = show(new Set(['r7']));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Choose Row 2' }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Choose Row 5' }), { shiftKey: true });
    expect(onRange).toHaveBeenLastCalledWith(2, 5, true);
    fireEvent.click(screen.getByText('Row 1'), { shiftKey: true });
    expect(onRange).toHaveBeenLastCalledWith(2, 1, true);
    fireEvent.click(screen.getByRole('checkbox', { name: 'Choose Row 7' }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Choose Row 9' }), { shiftKey: true });
    expect(onRange).toHaveBeenLastCalledWith(7, 9, false);
    expect(onSelect.mock.calls).toEqual([['r2'], ['r7']]);
    expect(onOpen).not.toHaveBeenCalled();
  });

  it('draws a range with Shift and the keys, and takes back what is left again', () => {
    const { grid, onRange } = show(new Set());
    const press = (key: string) => fireEvent.keyDown(grid, { key, shiftKey: true });
    fireEvent.keyDown(grid, { key: 'ArrowDown' });
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp']) press(key);
    expect(onRange.mock.calls).toEqual([
      [1, 2, true],
      [1, 3, true],
      [3, 3, false],
      [1, 2, true],
    ]);
    press('Home');
    expect(onRange.mock.calls.slice(4)).toEqual([
      [2, 2, false],
      [1, 0, true],
    ]);
    fireEvent.keyDown(grid, { key: 'ArrowDown' });
    fireEvent.keyDown(grid, { key: ' ', shiftKey: true });
    expect(onRange).toHaveBeenLastCalledWith(1, 1, true);
  });

  it('chooses all with its box and with Ctrl+A', () => {
    const { grid, onToggleAll } = show(new Set(['r0']));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Choose all' }));
    fireEvent.keyDown(grid, { key: 'a', ctrlKey: true });
    expect(onToggleAll).toHaveBeenCalledTimes(2);
  });

  it('reaches the end of a million rows of which those in sight alone are known', () => {
    const shown: [number, number][] = [];
    render(
      <Table
        label="Many"
        columns={[{ id: 'name', label: 'Name', track: '1fr', render: (row: string) => row }]}
        rows={{
          count: 1_000_000,
          at: (place) => (place >= 999_990 ? `Row ${place}` : undefined),
          onShown: (first, last) => void shown.push([first, last]),
        }}
        keyOf={(row) => row}
        sort={{ column: 'name', descending: false }}
        onSort={() => {}}
        onOpen={() => {}}
        hrefOf={(row) => row}
      />,
    );
    const grid = screen.getByRole('grid');
    expect(grid.getAttribute('aria-rowcount')).toBe('1000001');
    fireEvent.keyDown(grid, { key: 'End' });
    expect(screen.getByText('Row 999999')).toBeDefined();
    expect(shown.at(-1)?.[1]).toBe(1_000_000);
    fireEvent.keyDown(grid, { key: 'Home' });
    expect(screen.queryByText('Row 999999')).toBeNull();
    expect(shown.at(-1)?.[0]).toBe(0);
  });
});

describe('the rows in sight', () => {
  it.each([
    [0, 10_000, 0, 22],
    [44_000, 10_000, 992, 1022],
    [440_000, 10_000, 9992, 10_000],
    [44_000, 3, 2, 3],
    [0, 0, 0, 0],
  ])('scrolled by %i of %i rows are %i to %i', (scrolled, count, first, last) => {
    expect(shownRange({ scrolled, height: 600, rowHeight: 44, count })).toEqual({ first, last });
  });

  it.each([
    ['PageDown', 5, 15],
    ['PageUp', 5, 0],
    ['End', 5, 99],
    ['ArrowDown', 99, 99],
    ['a', 5, undefined],
  ])('%s at %i leads to %s', (key, current, to) => {
    expect(nextRow(key, current, 100, 10)).toBe(to);
  });
});
