/** What `npm run probe -- --help` prints. */
export const HELP = `Usage: npm run probe -- <pages> [options]

Loads pages in a real browser with the built extension and prints what it finds, one JSON line per page, in order.

Pages (any number, any mix):
  --url <url>                 a live page
  --html <file> --as <url>    a file, served as if it stood at <url>; nothing is fetched from the network.
                              A frame kept as <iframe srcdoc="…" data-frame-src="<url>"> is served at its own address.

Options:
  --default-country <code>    country in which national telephone numbers are read, e.g. FR
  --own <address or domain>   one of our own addresses or domains, never the other party (repeatable)
  --contacts <file.csv>       contacts to resolve against: a column for the whole name, or given and family name,
                              any number of e-mail and phone columns, organization, id; headers in English or French
  --headed                    show the browser
  -h, --help                  this text

Each page starts from the same store: what one page associates is forgotten before the next.

Every line on standard output is
  {"site", "interaction", "addresses", "setAside", "resolution", "timings"}
    site         id of the helpdesk adapter that read the page; without one, the page's host
    interaction  {key, kind, id, title, medium, direction}, or null when none is open on the page;
                 title, medium and direction are null where the page does not tell
    addresses    [{medium, value, role, trust, rank}], rank 1 first: the other party as an agent would say
    setAside     [{medium, value, reason}], our own and machine addresses
    resolution   {status, rule, contactIds}: "resolved" with one id, "ambiguous" with several, "unresolved" with none;
                 an id is the file's id column, else the one given by the store
    timings      {scanMs, resolveMs}
Messages for people go to standard error. The exit code is 0 when every page was read, 1 when a page could not be
loaded (the others are still printed), 2 when nothing could be done.

SIDECARD_BROWSER names the browser to use; without it, an installed one is found.
`;
