import { expect, it, vi } from 'vitest';
import { fail, succeed } from '#lib/domain/result.ts';
import type { Response } from '#lib/messages/protocol/protocol.ts';
import { createRightsModel } from '#lib/state/rights-model.ts';
import type { Right } from '#lib/settings/settings.ts';
import { settled } from '#tests/support/manual-clock.ts';
import { scriptedWorker } from '#tests/support/scripted-worker.ts';

const answer = (rights: Right[]) =>
  succeed({
    settings: { rights } as Partial<Response<'settings.get'>['settings']>,
    managed: ['rights'],
  } as Response<'settings.get'>);

function setUp(rights: Right[]) {
  const worker = scriptedWorker({ 'settings.get': () => answer(rights) });
  let change: () => void = () => {};
  const stop = vi.fn();
  const model = createRightsModel({
    call: worker.call,
    onChanged: (listener) => {
      change = listener;
      return stop;
    },
  });
  return { worker, model, stop, change: () => change() };
}

it('R60: knows no rights before the worker has said, then those it said', async () => {
  const { model } = setUp(['contacts.edit']);
  expect(model.granted.value).toBeUndefined();
  await settled();
  expect(model.granted.value).toEqual(['contacts.edit']);
});

it('R60: follows a policy that changes', async () => {
  const { model, worker, change } = setUp(['contacts.edit']);
  await settled();
  worker.script['settings.get'] = () => answer([]);
  change();
  await settled();
  expect(model.granted.value).toEqual([]);
});

it('keeps what it knows when the worker does not answer', async () => {
  const { model, worker, change } = setUp(['contacts.edit']);
  await settled();
  worker.script['settings.get'] = () => fail('unavailable');
  change();
  await settled();
  expect(model.granted.value).toEqual(['contacts.edit']);
});

it('stops listening when it is disposed of', () => {
  const { model, stop } = setUp([]);
  model.dispose();
  expect(stop).toHaveBeenCalledOnce();
});
