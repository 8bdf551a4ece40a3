/** How the pages of this extension tell each other that a draft changed: straight from page to page, without the worker. */
export function draftChannel(): {
  tell: (about: string) => void;
  listen: (heard: (about: string) => void) => () => void;
} {
  const channel = new BroadcastChannel('sidecard-drafts');
  return {
    // A channel has no other end to be named: the rule knows windows alone.
    // oxlint-disable-next-line require-post-message-target-origin
    tell: (about) => channel.postMessage(about),
    listen(heard) {
      const listener = ({ data }: MessageEvent<unknown>) => {
        if (typeof data === 'string') heard(data);
      };
      channel.addEventListener('message', listener);
      return () => channel.removeEventListener('message', listener);
    },
  };
}
