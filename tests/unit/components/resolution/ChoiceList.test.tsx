// @vitest-environment jsdom
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ChoiceList } from '#components/resolution/ChoiceList.tsx';
import { groupByOrganization } from '#components/resolution/choice-groups.ts';
import { SharedChoice } from '#components/resolution/SharedChoice.tsx';
import type { ContactMatch } from '#lib/domain/view/contact-card.ts';
import { renderIn } from '#tests/support/render-in.tsx';
import { idOf, match, organization } from '#tests/support/view-builders.ts';

afterEach(cleanup);

const riviere = organization();
const moreau = organization({ id: idOf(901), name: 'Atelier Moreau' });
const helene = match({ id: idOf(1), organization: riviere });
const awa = match({ id: idOf(2), name: 'Awa Diallo', organization: moreau, visibility: 'private' });
const paul = match({ id: idOf(3), name: 'Paul Lefèvre', organization: riviere }, { rule: 'old-format' });

describe('ChoiceList', () => {
  it('R13: says for each why it is there and whether it is public or private', () => {
    renderIn(<ChoiceList label="Who" matches={[helene, awa, paul]} onChoose={() => {}} />);
    const rows = screen.getAllByRole('button').map((row) => row.textContent);
    expect(rows[0]).toContain('Notaires Rivière');
    expect(rows[0]).toContain('Public · same number · 06 12 34 56 78');
    expect(rows[1]).toContain('Private to you');
    expect(rows[2]).toContain('same line in an old format');
  });

  it('R13: leaves out the value and the rule where they are those of the address above', () => {
    const other = match({ id: idOf(4) }, { key: 'tel:+33199001122', matchedValue: '01 99 00 11 22' });
    renderIn(
      <ChoiceList label="Who" matches={[helene, awa, paul, other]} seenKey={helene.reason!.key} onChoose={() => {}} />,
    );
    const notes = screen.getAllByRole('button').map((row) => row.querySelector('.sc-contact-row__note')?.textContent);
    expect(notes).toEqual([
      'Public',
      'Private to you',
      'Public · same line in an old format · 06 12 34 56 78',
      'Public · same number · 01 99 00 11 22',
    ]);
  });

  it('gives the first nine rows their digit and the tenth none', () => {
    const ten = Array.from({ length: 10 }, (_, index) => match({ id: idOf(index + 1) }));
    renderIn(<ChoiceList label="Who" matches={ten} onChoose={() => {}} />);
    const keys = screen.getAllByRole('button').map((row) => row.getAttribute('aria-keyshortcuts'));
    expect(keys).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', null]);
  });

  it('takes the one that is pressed', () => {
    const onChoose = vi.fn<(chosen: ContactMatch) => void>();
    renderIn(<ChoiceList label="Who" matches={[helene, awa]} onChoose={onChoose} />);
    fireEvent.click(screen.getByRole('button', { name: /Awa Diallo/ }));
    expect(onChoose).toHaveBeenCalledExactlyOnceWith(awa);
  });

  it('moves with the arrow keys, round and round', () => {
    renderIn(<ChoiceList label="Who" matches={[helene, awa]} onChoose={() => {}} />);
    const [first, second] = screen.getAllByRole('button');
    first!.focus();
    fireEvent.keyDown(first!, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(second);
    fireEvent.keyDown(second!, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(first);
    fireEvent.keyDown(first!, { key: 'ArrowUp' });
    expect(document.activeElement).toBe(second);
  });
});

describe('groupByOrganization', () => {
  it('R6: puts organizations in the order they appear, contacts without one last, digits counting on', () => {
    const alone = match({ id: idOf(9), name: 'Alone' });
    const groups = groupByOrganization([alone, helene, awa, paul]);
    expect(groups.map((group) => [group.organization?.name, group.firstKey, group.matches.length])).toEqual([
      ['Notaires Rivière', 1, 2],
      ['Atelier Moreau', 3, 1],
      [undefined, 4, 1],
    ]);
  });
});

describe('SharedChoice', () => {
  it('R6: leads to the organization first and asks for the person', () => {
    renderIn(<SharedChoice matches={[helene, awa, paul]} question="Who is speaking?" onChoose={() => {}} />);
    expect(screen.getAllByRole('heading').map((heading) => heading.textContent)).toEqual([
      'Notaires Rivière',
      'Atelier Moreau',
    ]);
    const digits = screen.getAllByRole('button').map((row) => [row.getAttribute('aria-keyshortcuts'), row.textContent]);
    expect(digits).toEqual([
      ['1', expect.stringContaining('Hélène Rivière')],
      ['2', expect.stringContaining('Paul Lefèvre')],
      ['3', expect.stringContaining('Awa Diallo')],
    ]);
  });
});
