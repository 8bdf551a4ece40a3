// @vitest-environment jsdom
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { TagChips } from '#components/tag/TagChips.tsx';
import { STANDARD_TAG_DEFINITIONS } from '#lib/domain/tag/tag.ts';
import { renderIn } from '#tests/support/render-in.tsx';

afterEach(cleanup);

const tags = [...STANDARD_TAG_DEFINITIONS, { id: 'legal', name: 'Juridique', exclusive: false }];

describe('TagChips', () => {
  it('R20: shows the standard tags and the team’s own, and which are held', () => {
    renderIn(<TagChips name="Awa" tags={tags} held={['subject']} holderOf={() => undefined} onTag={() => {}} />);
    const chips = screen.getAllByRole('button').map((chip) => [chip.textContent, chip.getAttribute('aria-pressed')]);
    expect(chips).toEqual([
      ['Original requester', 'false'],
      ['Requester', 'false'],
      ['Subject', 'true'],
      ['Primary contact', 'false'],
      ['Juridique', 'false'],
    ]);
    expect(screen.getByRole('group', { name: 'Tags of Awa' })).toBeTruthy();
  });

  it('R20: shows a retired tag, or one that nobody defines any more, with whoever holds it and nobody else', () => {
    const some = [{ id: 'vip', name: 'VIP', exclusive: false, retired: true }];
    const show = (held: string[]) =>
      renderIn(<TagChips name="Awa" tags={some} held={held} holderOf={() => undefined} onTag={() => {}} />);
    const { unmount } = show([]);
    expect(screen.queryAllByRole('button')).toEqual([]);
    unmount();
    show(['vip', 'gone']);
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['VIP', 'gone']);
  });

  it('R20: gives and takes a tag with one press and asks nothing', () => {
    const onTag = vi.fn<(tagId: string, on: boolean) => void>();
    renderIn(<TagChips name="Awa" tags={tags} held={['subject']} holderOf={() => 'Paul'} onTag={onTag} />);
    fireEvent.click(screen.getByRole('button', { name: 'Requester' }));
    fireEvent.click(screen.getByRole('button', { name: 'Subject' }));
    expect(onTag.mock.calls).toEqual([
      ['requester', true],
      ['subject', false],
    ]);
  });

  it('R20: says from whom an exclusive tag will move, and not for one that several may have', () => {
    renderIn(<TagChips name="Awa" tags={tags} held={[]} holderOf={() => 'Paul'} onTag={() => {}} />);
    expect(screen.getByRole('button', { name: 'Requester' }).title).toBe('Now held by Paul; moves here');
    expect(screen.getByRole('button', { name: 'Juridique' }).title).toBe('');
  });
});
