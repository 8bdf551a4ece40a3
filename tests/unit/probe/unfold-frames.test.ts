// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { unfoldFrames } from '#tests/probe/unfold-frames.ts';

const PAGE = 'https://desk.example/mail/?_task=mail#top';

describe('unfoldFrames', () => {
  it('takes an inlined frame out and gives it its address again', () => {
    const { html, frames } = unfoldFrames(
      '<p>before</p><iframe id="m" srcdoc="&lt;p title=&quot;a&quot;>a&amp;amp;b&nbsp;é" data-frame-src="?_action=preview&amp;_uid=3" class=x></iframe><p>after',
      PAGE,
    );
    expect(frames).toEqual([
      { url: 'https://desk.example/mail/?_action=preview&_uid=3', html: '<p title="a">a&amp;b\u00A0é' },
    ]);
    const frame = new DOMParser().parseFromString(html, 'text/html').querySelector('iframe');
    expect(frame?.getAttribute('src')).toBe('https://desk.example/mail/?_action=preview&_uid=3');
    expect(frame?.hasAttribute('srcdoc')).toBe(false);
    expect(frame?.id).toBe('m');
    expect(html.startsWith('<p>before</p><iframe ')).toBe(true);
    expect(html.endsWith('</iframe><p>after')).toBe(true);
  });

  it.each([
    ['https://other.example/a', '', 'https://other.example/a'],
    ['//other.example/a', '', 'https://other.example/a'],
    ['/a', '', 'https://desk.example/a'],
    ['a', '<base href="/rt/">', 'https://desk.example/rt/a'],
    ['a', '<base target=_top><base href="https://cdn.example/x/y">', 'https://cdn.example/x/a'],
  ])('resolves %s after %s', (source, base, url) => {
    const { frames } = unfoldFrames(`${base}<iframe srcdoc="x" data-frame-src="${source}"></iframe>`, PAGE);
    expect(frames.map((frame) => frame.url)).toEqual([url]);
  });

  it('resolves frames within frames against the frame they stand in', () => {
    const inner = '<iframe srcdoc="deep" data-frame-src="b"></iframe>';
    const outer = `<iframe data-frame-src="/one/a" srcdoc='${inner.replaceAll("'", '&#39;')}'></iframe>`;
    const { frames } = unfoldFrames(outer, PAGE);
    expect(frames.map(({ url }) => url)).toEqual(['https://desk.example/one/a', 'https://desk.example/one/b']);
    expect(frames[0]?.html).not.toContain('srcdoc');
    expect(frames[1]?.html).toBe('deep');
  });

  it.each([
    '<iframe srcdoc="x"></iframe>',
    '<iframe srcdoc="x" data-frame-src="about:srcdoc"></iframe>',
    '<iframe srcdoc="x" data-frame-src="javascript:void(0)"></iframe>',
    '<iframe srcdoc="x" data-frame-src=""></iframe>',
    '<iframe src="/a" data-frame-src="/a"></iframe>',
    '<p>a > b < c <iframe',
    '<iframesque srcdoc="x" data-frame-src="/a">',
  ])('leaves %s as it is', (html) => {
    expect(unfoldFrames(html, PAGE)).toEqual({ html, frames: [] });
  });

  it('drops lazy loading, which would keep a frame below the fold empty', () => {
    const { html } = unfoldFrames('<iframe loading=lazy srcdoc="x" data-frame-src="/a"></iframe>', PAGE);
    expect(html).not.toContain('loading');
  });
});
