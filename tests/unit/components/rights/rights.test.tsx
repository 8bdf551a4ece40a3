// @vitest-environment jsdom
import { signal } from '@preact/signals';
import { act, cleanup, fireEvent, screen } from '@testing-library/preact';
import type { ComponentChild } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { QuickAdd } from '#components/contact/QuickAdd.tsx';
import { ParticipantList } from '#components/interaction/ParticipantList.tsx';
import { ChangesPage } from '#components/manage/ChangesPage.tsx';
import { RightsProvider, useDenied } from '#components/rights/rights.ts';
import { Button } from '#components/ui/Button.tsx';
import { succeed } from '#lib/domain/result.ts';
import { type Right, rightSchema } from '#lib/settings/settings.ts';
import { createChangesPageModel } from '#lib/state/changes-page-model.ts';
import { createQuickAddModel } from '#lib/state/quick-add-model.ts';
import { renderIn } from '#tests/support/render-in.tsx';
import { scriptedWorker } from '#tests/support/scripted-worker.ts';
import {
  card,
  idOf,
  interaction,
  organization,
  participant,
  prefill,
  rankedPhone,
} from '#tests/support/view-builders.ts';

afterEach(cleanup);

const NO_CONTACTS = 'Your administrator has not allowed you to add or change contacts.';

function renderWith(granted: readonly Right[] | undefined, child: ComponentChild) {
  const rights = signal(granted);
  renderIn(<RightsProvider value={rights}>{child}</RightsProvider>);
  return rights;
}

/** Rights but for one. */
const without = (denied: Right) => rightSchema.options.filter((right) => right !== denied);

function Deed({ onPress }: { onPress: () => void }) {
  const denied = useDenied();
  return (
    <Button disabledBecause={denied('contacts.edit')} onClick={onPress}>
      Add
    </Button>
  );
}

describe('what a right denies', () => {
  it.each([
    ['before the worker has said', undefined],
    ['where it is granted', ['contacts.edit'] as const],
  ])('R60: is at hand %s', (_when, granted) => {
    const onPress = vi.fn<() => void>();
    renderWith(granted, <Deed onPress={onPress} />);
    fireEvent.click(screen.getByRole('button', { name: 'Add' }));
    expect(onPress).toHaveBeenCalledOnce();
  });

  it('R60: stays reachable by keyboard, says why, and does nothing', () => {
    const onPress = vi.fn<() => void>();
    renderWith([], <Deed onPress={onPress} />);
    const button = screen.getByRole<HTMLButtonElement>('button', { name: 'Add' });
    button.focus();
    expect(document.activeElement).toBe(button);
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(button.getAttribute('aria-description')).toBe(NO_CONTACTS);
    expect(screen.getByText(NO_CONTACTS)).toBeTruthy();
    fireEvent.click(button);
    expect(onPress).not.toHaveBeenCalled();
  });

  it('R60: is at hand again as soon as the policy grants it', async () => {
    const onPress = vi.fn<() => void>();
    const rights = renderWith([], <Deed onPress={onPress} />);
    await act(() => {
      rights.value = ['contacts.edit'];
    });
    fireEvent.click(screen.getByRole('button', { name: 'Add' }));
    expect(onPress).toHaveBeenCalledOnce();
  });
});

describe('the views', () => {
  const worker = () =>
    scriptedWorker({
      'contact.duplicates': () => succeed([]),
      'organization.search': () => succeed([organization()]),
    });
  const quickAdd = () =>
    createQuickAddModel({
      call: worker().call,
      prefill: prefill({ organizationNameProposal: 'Garage Blin', domain: 'garage-blin.example' }),
      associateWith: interaction(),
      onSaved: () => {},
    });
  const nothing = () => {};

  it('R60: have no fields for a contact that may not be added, but say why', () => {
    renderWith(without('contacts.edit'), <QuickAdd model={quickAdd()} onUseExisting={nothing} />);
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.getByRole('group', { name: 'New contact' }).textContent).toContain(NO_CONTACTS);
    expect(screen.getByRole('button', { name: 'Save and associate' }).getAttribute('aria-disabled')).toBe('true');
  });

  it('R60: offer no private contact to who may not see private ones', () => {
    renderWith(without('private.see'), <QuickAdd model={quickAdd()} onUseExisting={nothing} />);
    expect(screen.getByRole('radio', { name: 'Only me' })).toHaveProperty('disabled', true);
    const why = screen.getByRole('group', { name: 'Who sees it' }).getAttribute('aria-describedby')!;
    expect(document.getElementById(why)?.textContent).toBe('Your administrator has not allowed private contacts.');
  });

  it('R60: make no new organization for who may not add one', () => {
    const model = quickAdd();
    renderWith(without('organizations.edit'), <QuickAdd model={model} onUseExisting={nothing} />);
    fireEvent.click(screen.getByRole('button', { name: 'Add “Garage Blin”' }));
    expect(model.organization.choice.value).toEqual({ kind: 'none' });
  });

  it('R60: add no address to a contact that may not be changed', () => {
    const onAddAddress = vi.fn<(contactId: string) => void>();
    renderWith(
      without('contacts.edit'),
      <ParticipantList
        participants={[participant()]}
        tags={[]}
        onOpenContact={nothing}
        onTag={nothing}
        onChange={nothing}
        onRemove={nothing}
        onAdd={nothing}
        unheld={rankedPhone()}
        onAddAddress={onAddAddress}
      />,
    );
    fireEvent.click(screen.getByRole('button', { name: `Add it to ${card().name}` }));
    expect(onAddAddress).not.toHaveBeenCalled();
  });

  it('R60: undo what the agent may do, and nothing else', async () => {
    const asked = scriptedWorker({
      'change.recent': () =>
        succeed({
          changes: [
            { id: idOf(1), action: 'contact.create', subject: 'Awa', at: 1, undone: false, undoId: idOf(1) },
            { id: idOf(2), action: 'interaction.tag', subject: 'Paul', at: 2, undone: false, undoId: idOf(2) },
          ],
          more: false,
        }),
      'change.undo': () => succeed({ changeId: idOf(3) }),
    });
    renderWith(without('contacts.edit'), <ChangesPage model={createChangesPageModel(asked.call)} />);
    const [create, tag] = await screen.findAllByRole('button', { name: 'Undo' });
    fireEvent.click(create!);
    fireEvent.click(tag!);
    expect(asked.requests('change.undo')).toEqual([{ changeId: idOf(2), parts: 8 }]);
  });
});
