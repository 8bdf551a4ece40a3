// @vitest-environment jsdom
import { cleanup } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { VirtualFeed } from '#components/interaction/timeline/VirtualFeed.tsx';
import { renderIn } from '#tests/support/render-in.tsx';

afterEach(cleanup);

it('measures the items that came with the list itself, so that none stands over the next', () => {
  const watched: string[] = [];
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe(element: HTMLElement) {
        watched.push(element.dataset['feedKey'] ?? 'list');
      }
      unobserve() {}
      disconnect() {}
    },
  );
  renderIn(
    <VirtualFeed
      label="Interactions"
      items={['first', 'second']}
      keyOf={(item) => item}
      render={(item) => <p>{item}</p>}
      busy={false}
      onEnd={() => {}}
    />,
  );
  expect(watched).toEqual(['list', 'first', 'second']);
});
