import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';

/** A small server of pages for one test file, on a free port of this machine. */
export interface PageServer {
  /** The address of a page; `127.0.0.1` is another site than `localhost`. */
  url: (page: string, host?: 'localhost' | '127.0.0.1') => string;
  /** Serves a page that was made in the test. */
  put: (page: string, html: string) => void;
  close: () => Promise<void>;
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Serves the files of a folder, and pages that the test puts beside them. Unknown pages answer 404. */
export async function servePages(folder: string): Promise<PageServer> {
  const made = new Map<string, string>();
  const server = createServer((request, response) => {
    const name = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const reply = (status: number, type: string, body: string | Buffer): void => {
      response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
    };
    const html = made.get(name);
    if (html !== undefined) {
      reply(200, TYPES[path.extname(name)] ?? TYPES['.html']!, html);
      return;
    }
    const file = path.join(folder, path.posix.normalize(name));
    readFile(file).then(
      (body) => reply(200, TYPES[path.extname(file)] ?? 'application/octet-stream', body),
      () => reply(404, 'text/plain', 'not found'),
    );
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The page server has no port.');
  return {
    url: (page, host = 'localhost') => `http://${host}:${address.port}/${page.replace(/^\//, '')}`,
    put: (page, body) => made.set(`/${page.replace(/^\//, '')}`, body),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
