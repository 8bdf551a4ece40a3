import { describe, expect, it } from 'vitest';
import { readOptions } from '#tests/demo/options.ts';

const display = { DISPLAY: ':0' };

describe('readOptions', () => {
  it('opens a window where there is a display', () => {
    expect(readOptions([], 'linux', display)).toEqual({ port: 0, lang: 'en', tour: false, headed: true, keep: false });
  });

  it.each([
    ['linux', {}, true],
    ['linux', { DISPLAY: '' }, true],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, false],
    ['darwin', {}, false],
    ['win32', {}, false],
  ] as const)('on %s with %o takes the tour by itself: %s', (platform, env, tour) => {
    expect(readOptions([], platform, env)).toMatchObject({ tour, headed: !tour });
  });

  it('shows the tour only when asked, and never without a display', () => {
    expect(readOptions(['--tour'], 'linux', display)).toMatchObject({ tour: true, headed: false });
    expect(readOptions(['--tour', '--headed'], 'linux', display)).toMatchObject({ tour: true, headed: true });
    expect(readOptions(['--tour', '--headed'], 'linux', {})).toMatchObject({ tour: true, headed: false });
  });

  it('takes a language and a port', () => {
    expect(readOptions(['--lang', 'fr', '--port', '8123', '--keep'], 'linux', display)).toMatchObject({
      lang: 'fr',
      port: 8123,
      keep: true,
    });
  });

  it.each([[['--lang', 'de']], [['--port', '70000']], [['--port', 'x']], [['--tours']]])('refuses %o', (args) => {
    expect(() => readOptions(args, 'linux', display)).toThrow(args[0]);
  });
});
