/** An organization that was made for a form in another page: `token` is what that form asked with. */
export interface MadeFor {
  token: string;
  organizationId: string;
}

function isMadeFor(said: unknown): said is MadeFor {
  if (typeof said !== 'object' || said === null) return false;
  const { token, organizationId } = said as Partial<Record<keyof MadeFor, unknown>>;
  return typeof token === 'string' && typeof organizationId === 'string';
}

/** How the wizard tells a form in another page of this extension what it made: from page to page, without the worker. */
export function organizationChannel(): {
  tell: (made: MadeFor) => void;
  listen: (heard: (made: MadeFor) => void) => () => void;
} {
  const channel = new BroadcastChannel('sidecard-organizations');
  return {
    // A channel has no other end to be named: the rule knows windows alone.
    // oxlint-disable-next-line require-post-message-target-origin
    tell: (made) => channel.postMessage(made),
    listen(heard) {
      const listener = ({ data }: MessageEvent<unknown>) => {
        if (isMadeFor(data)) heard(data);
      };
      channel.addEventListener('message', listener);
      return () => channel.removeEventListener('message', listener);
    },
  };
}
