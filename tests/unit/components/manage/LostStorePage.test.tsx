// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { signal } from '@preact/signals';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LostStorePage } from '#components/manage/LostStorePage.tsx';
import { succeed } from '#lib/domain/result.ts';
import type { ImportState } from '#lib/state/import-model.ts';
import { createLostStoreModel } from '#lib/state/lost-store-model.ts';
import { french } from '#tests/support/languages.ts';
import { renderIn } from '#tests/support/render-in.tsx';
import { scriptedWorker } from '#tests/support/scripted-worker.ts';

afterEach(cleanup);
HTMLDialogElement.prototype.showModal = function showModal() {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close() {
  this.open = false;
};

const lost = { contacts: 1504, organizations: 1, at: Date.UTC(2026, 10, 22, 12) };

async function show(chosen: ImportState = { step: 'choose', problem: 'unreadable' }) {
  const worker = scriptedWorker({
    'store.status': () => succeed({ state: 'store-lost', contacts: 0, lost }),
    'store.begin-anew': () => succeed(null),
  });
  const onRestoring = vi.fn();
  const state = signal<ImportState>({ step: 'choose' });
  const importing = {
    state,
    choose: async () => {
      state.value = chosen;
    },
  };
  const model = createLostStoreModel({ call: worker.call, importing, onRestoring });
  await model.load();
  return { worker, onRestoring, importing, model };
}

const chooseFile = () =>
  fireEvent.change(document.querySelector('input[type=file]')!, { target: { files: [new File(['x'], 'x.json')] } });

describe('the page of a lost store', () => {
  it('says what was there, and asks before it begins anew', async () => {
    const { worker, model, importing } = await show();
    renderIn(<LostStorePage model={model} lost={lost} importing={importing} />);
    expect(screen.getByRole('alert').textContent).toContain('It held 1,504 contacts and 1 organization');
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
    fireEvent.click(screen.getByRole('button', { name: 'Begin anew…' }));
    expect(worker.requests('store.begin-anew')).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Begin anew' }));
    await waitFor(() => expect(model.lost.value).toBeUndefined());
  });

  it('makes no store for a file that cannot be read', async () => {
    const { worker, model, importing, onRestoring } = await show();
    renderIn(<LostStorePage model={model} lost={lost} importing={importing} />);
    chooseFile();
    expect(await screen.findByText('This file cannot be read')).toBeTruthy();
    expect(worker.requests('store.begin-anew')).toEqual([]);
    expect(onRestoring).not.toHaveBeenCalled();
  });

  it('makes one for a file that can, and goes on with its import', async () => {
    const as = { format: 'vcard' as const, encoding: 'utf-8' as const, names: [] };
    const { worker, model, importing, onRestoring } = await show({ step: 'columns', fileName: 'x.vcf', as });
    renderIn(<LostStorePage model={model} lost={lost} importing={importing} />, french);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Vos contacts ont disparu');
    chooseFile();
    await waitFor(() => expect(onRestoring).toHaveBeenCalledOnce());
    expect(worker.requests('store.begin-anew')).toHaveLength(1);
  });
});
