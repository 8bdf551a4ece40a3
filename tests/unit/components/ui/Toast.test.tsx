// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Toast, type ToastMessage } from '#components/ui/Toast.tsx';

afterEach(cleanup);

function show(message: ToastMessage | undefined) {
  const calls = {
    onAction: vi.fn<() => void>(),
    onDismiss: vi.fn<() => void>(),
    onHold: vi.fn<() => void>(),
    onRelease: vi.fn<() => void>(),
  };
  const view = (shown: ToastMessage | undefined) => <Toast message={shown} dismissLabel="Dismiss" {...calls} />;
  const { rerender } = render(view(message));
  return { ...calls, say: (next: ToastMessage | undefined) => rerender(view(next)) };
}

describe('Toast', () => {
  it('speaks into a live region that was there before the message', () => {
    const { say } = show(undefined);
    const region = screen.getByRole('status');
    say({ id: '1', text: 'Hélène is associated.' });
    expect(screen.getByRole('status')).toBe(region);
    expect(region.textContent).toContain('Hélène is associated.');
  });

  it('announces its words alone, without the names of its buttons', () => {
    show({ id: '1', text: 'Hélène is associated.', action: 'Undo', actionKeys: 'U' });
    expect(screen.getByRole('status').textContent).toBe('Hélène is associated.');
  });

  it('says the same words again as a new message', () => {
    const { say } = show({ id: '1', text: 'Undone.' });
    const former = screen.getByText('Undone.');
    say({ id: '2', text: 'Undone.' });
    expect(screen.getByText('Undone.')).not.toBe(former);
  });

  it('is held while the focus or the pointer rests on it', () => {
    const { onHold, onRelease } = show({ id: '1', text: 'Hélène is associated.', action: 'Undo' });
    const button = screen.getByRole('button', { name: 'Undo' });
    button.focus();
    fireEvent.mouseEnter(button.parentElement!);
    expect(onHold).toHaveBeenCalledTimes(2);
    button.blur();
    fireEvent.mouseLeave(button.parentElement!);
    expect(onRelease).toHaveBeenCalledTimes(2);
  });

  it('keeps the focus on its button when another message takes its place', () => {
    const { say } = show({ id: '1', text: 'Hélène is associated.', action: 'Undo' });
    screen.getByRole('button', { name: 'Undo' }).focus();
    say({ id: '2', text: 'Undone.', action: 'Redo' });
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Redo' }));
  });

  it('offers its action only where there is one', () => {
    const { onAction, say } = show({ id: '1', text: 'Hélène is associated.', action: 'Undo', actionKeys: 'U' });
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(onAction).toHaveBeenCalledOnce();
    say({ id: '2', text: 'Enabled.' });
    expect(screen.getAllByRole('button').map((button) => button.getAttribute('aria-label'))).toEqual(['Dismiss']);
  });
});
