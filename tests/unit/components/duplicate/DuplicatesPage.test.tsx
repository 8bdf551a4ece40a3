// @vitest-environment jsdom
import { signal } from '@preact/signals';
import { cleanup, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { DuplicatesPage } from '#components/duplicate/DuplicatesPage.tsx';
import type { DuplicateGroup } from '#lib/state/duplicate-groups.ts';
import type { DuplicatesModel } from '#lib/state/duplicates-model.ts';
import type { OrganizationDuplicatesModel } from '#lib/state/organization-duplicates-model.ts';
import { renderIn } from '#tests/support/render-in.tsx';
import { card, idOf, mail, phone } from '#tests/support/view-builders.ts';

afterEach(cleanup);

const people = (count: number) =>
  Array.from({ length: count }, (_none, index) =>
    card({
      id: idOf(index + 1),
      name: `Person ${index}`,
      addresses: [mail(`person${index}@moreau.example`), phone('+33 1 45 67 89 10')],
    }),
  );

function show(...groups: [because: DuplicateGroup['because'], count: number][]): string[] {
  const model = {
    groups: signal(groups.map(([because, count], key) => ({ key: String(key), because, contacts: people(count) }))),
    looked: signal(0),
    failure: signal(undefined),
    comparison: signal(undefined),
    toldApart: { answer: signal(undefined), writing: signal(false) },
    load: () => Promise.resolve(),
    close: () => {},
  } as unknown as DuplicatesModel;
  renderIn(<DuplicatesPage of="contacts" contacts={model} organizations={{} as OrganizationDuplicatesModel} />);
  return screen.getAllByRole('listitem').map(({ textContent }) => textContent);
}

describe('R31: the page of contacts that are there twice', () => {
  it('says which address they share', () => {
    const [group] = show(['same-address', 2]);
    expect(group).toMatch(/^Same number · \+33 1 45 67 89 10Person 0/);
    expect(screen.getByRole('status').textContent).toBe('1 group of contacts that may be one person.');
  });

  it('R6: counts addresses apart that people of different names share, and shows a few of a switchboard’s people', () => {
    const [, group] = show(['near-name', 2], ['shared-address', 9]);
    expect(screen.getByRole('status').textContent).toBe(
      '1 group of contacts that may be one person. At the end, 1 number or mail address that people of different names share.',
    );
    expect(group).toMatch(/^Same number, different names · .*Person 3.*5 more contacts have it\.$/);
    expect(group).not.toContain('Person 4');
  });
});
