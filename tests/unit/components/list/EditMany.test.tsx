// @vitest-environment jsdom
import { signal } from '@preact/signals';
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { EditMany, type EditManyProps } from '#components/list/EditMany.tsx';
import type { ManyField } from '#components/list/many-field.ts';
import { ownFields } from '#components/list/own-fields.ts';
import { useTranslate } from '#components/ui/translation.ts';
import type { AttributeDefinition } from '#lib/domain/definition/definition.ts';
import { fail, succeed } from '#lib/domain/result.ts';
import type { OrganizationChoice, OrganizationChoiceModel } from '#lib/state/organization-choice.ts';
import { renderIn } from '#tests/support/render-in.tsx';

afterEach(cleanup);
beforeAll(() => {
  // jsdom knows no modal dialogs.
  HTMLDialogElement.prototype.showModal = function show() {
    this.open = true;
  };
});

const define = (more: Partial<AttributeDefinition>): AttributeDefinition =>
  ({ id: more.name, owner: 'contact', required: false, choices: [], position: 0, ...more }) as AttributeDefinition;

function Form({ definitions, ...props }: Omit<EditManyProps, 'fields'> & { definitions: AttributeDefinition[] }) {
  return <EditMany {...props} fields={ownFields(definitions, useTranslate())} />;
}

function showOwn(definition: AttributeDefinition) {
  const onApply = vi.fn();
  renderIn(<Form open count={2} definitions={[definition]} onClose={() => {}} onApply={onApply} />);
  return { onApply, apply: () => fireEvent.submit(document.querySelector('form')!) };
}

describe('the same value for many', () => {
  it.each([
    ['text', 'Gold', 'Gold'],
    ['number', '4.5', 4.5],
    ['date', '2027-01-31', '2027-01-31'],
    ['text', '', null],
    ['number', '', null],
  ] as const)('R44: a field that holds a %s takes %j as %j', (type, typed, value) => {
    const { onApply, apply } = showOwn(define({ name: 'Own', type }));
    const input = document.querySelector<HTMLInputElement>('input')!;
    fireEvent.input(input, { target: { value: typed } });
    apply();
    expect(onApply).toHaveBeenCalledExactlyOnceWith({ field: 'attribute', id: 'Own', value });
  });

  it('R44: offers the choices, and emptying unless it is required', async () => {
    const { onApply, apply } = showOwn(define({ name: 'Own', type: 'choice', choices: ['A', 'B'], required: true }));
    const value = screen.getByRole('combobox', { name: 'New value', hidden: true });
    expect([...value.querySelectorAll('option')].map((option) => option.textContent)).toEqual(['A', 'B']);
    // `fireEvent.change` sends another event to selects once preact/compat is loaded.
    (value as HTMLSelectElement).value = 'B';
    value.dispatchEvent(new Event('change', { bubbles: true }));
    await act(() => {});
    apply();
    expect(onApply).toHaveBeenCalledWith({ field: 'attribute', id: 'Own', value: 'B' });
  });

  it('R44: refuses to empty a text that is required', async () => {
    const { onApply, apply } = showOwn(define({ name: 'Own', type: 'text', required: true }));
    apply();
    expect(await screen.findByText('This field is required.')).toBeTruthy();
    expect(onApply).not.toHaveBeenCalled();
  });

  it('R40: makes an organization that is new, and says when its name is taken', async () => {
    const choice = signal<OrganizationChoice>({ kind: 'none' });
    const model = {
      choice,
      text: signal(''),
      options: signal([]),
      busy: signal(false),
      choose: () => {},
      setText: () => {},
    } as unknown as OrganizationChoiceModel;
    const field: ManyField = {
      id: 'add-organization',
      label: 'Add to an organization',
      kind: 'organization',
      offersNew: true,
      model,
      toEdit: (value) => ({ field: 'add-organization', value }),
    };
    const onApply = vi.fn();
    const onNew = vi.fn().mockResolvedValueOnce(fail('duplicate', 'x')).mockResolvedValueOnce(succeed('new-id'));
    renderIn(
      <EditMany open count={2} fields={[field]} onClose={() => {}} onApply={onApply} onNewOrganization={onNew} />,
    );
    choice.value = { kind: 'new', name: 'Delta' };
    fireEvent.submit(document.querySelector('form')!);
    expect(await screen.findByText(/An organization of this name exists/)).toBeTruthy();
    fireEvent.submit(document.querySelector('form')!);
    await waitFor(() => expect(onApply).toHaveBeenCalledWith({ field: 'add-organization', value: 'new-id' }));
    expect(onNew).toHaveBeenCalledWith('Delta');
  });
});
