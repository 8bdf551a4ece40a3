import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ResultLine } from '#tests/probe/result-line.ts';
import { PROJECT } from '#tests/support/build-extension.ts';

const TICKET = `<!doctype html><meta charset="utf-8"><title>Ticket 31</title><h1>Ticket #31: Café froid</h1>
  <dl><dt>Requester</dt><dd><a href="mailto:ana@customer.example">Ana Ruiz</a></dd></dl>
  <p>Mobile: 06 44 71 23 90</p><p>Sent to help@desk.example</p>`;

const FRAMED = `<!doctype html><meta charset="utf-8"><title>Mail</title><p>Inbox</p>
  <iframe data-frame-src="preview?id=3" srcdoc="&lt;table>&lt;tr>&lt;td>From&lt;/td>&lt;td>
  &lt;a href='mailto:bo@customer.example'>Bo&lt;/a>&lt;/td>&lt;/tr>&lt;/table>&lt;p id=at>&lt;/p>&lt;script>at.textContent = location.pathname.slice(1).replace('/', '.') + '@frame.example'&lt;/script>"></iframe>`;

const LATE = `<!doctype html><title>Ticket 32</title><h1>Ticket #32</h1><script>
  setTimeout(() => { document.body.innerHTML += '<dl><dt>Requester</dt><dd>late@customer.example</dd></dl>'; }, 1500);
</script>`;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'sidecard-probe-'));
  await writeFile(path.join(folder, 'ticket.html'), TICKET);
  await writeFile(path.join(folder, 'framed.html'), FRAMED);
  await writeFile(path.join(folder, 'late.html'), LATE);
  await writeFile(
    path.join(folder, 'contacts.csv'),
    'id,name,email,phone\nc-7,Ana Ruiz,ana@customer.example,\nc-8,Bo Lind,,06 44 71 23 90\n',
  );
});

afterAll(() => rm(folder, { recursive: true }));

describe('npm run probe', () => {
  it('prints one line per page, in order, each from the same store', async () => {
    const { code, lines } = await probe(`
      --html ticket.html --as https://desk.customer-care.example/tickets/31
      --html framed.html --as https://mail.customer-care.example/box/
      --html late.html --as http://desk.customer-care.example/tickets/32
      --html ticket.html --as https://desk.customer-care.example/tickets/31
      --contacts contacts.csv --own desk.example --default-country FR`);
    expect(code).toBe(0);
    const [ticket, framed, late, again] = lines;
    expect(lines).toHaveLength(4);
    expect(ticket).toMatchObject({
      site: 'desk.customer-care.example',
      interaction: { id: '31', key: expect.stringContaining('desk.customer-care.example') },
      resolution: { contactIds: ['c-7'] },
    });
    expect(ticket?.addresses[0]).toMatchObject({ medium: 'email', value: 'ana@customer.example', rank: 1 });
    expect(ticket?.addresses.map(({ value }) => value)).toContain('+33644712390');
    expect(ticket?.setAside.map(({ value }) => value)).toContain('help@desk.example');
    expect(framed?.addresses.map(({ value }) => value)).toContain('bo@customer.example');
    // What the frame's own script wrote: the frame stands at its own address.
    expect(framed?.addresses.map(({ value }) => value)).toContain('box.preview@frame.example');
    expect(late?.addresses.map(({ value }) => value)).toContain('late@customer.example');
    expect({ ...again, timings: 0 }).toEqual({ ...ticket, timings: 0 });
  });

  it('says in one line which page cannot be loaded, prints the others, and fails', async () => {
    const { code, lines, messages } = await probe(`
      --url http://127.0.0.1:9/
      --html missing.html --as https://desk.customer-care.example/tickets/31
      --html ticket.html --as https://desk.customer-care.example/tickets/31`);
    expect(code).toBe(1);
    expect(lines).toHaveLength(1);
    expect(messages).toHaveLength(2);
    expect(messages[0]).toMatch(/^http:\/\/127\.0\.0\.1:9\/ could not be read: /);
    expect(messages[1]).toMatch(/^missing\.html could not be read: /);
  });

  it('says what is wrong with its options in one line, without starting a browser', async () => {
    const { code, lines, messages } = await probe('--html ticket.html');
    expect({ code, lines }).toEqual({ code: 2, lines: [] });
    expect(messages).toEqual(['--html ticket.html needs --as <its address> after it.']);
  });
});

/** Runs the command with these options, which hold no blanks. */
function probe(options: string): Promise<{ code: number | null; lines: ResultLine[]; messages: string[] }> {
  const running = spawn(process.execPath, [path.join(PROJECT, 'tests/probe/run.ts'), ...options.trim().split(/\s+/)], {
    cwd: folder,
  });
  let out = '';
  let err = '';
  running.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  running.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  return new Promise((resolve, reject) => {
    running.on('error', reject);
    running.on('close', (code) => {
      const linesOf = (text: string): string[] => text.split('\n').filter((line) => line !== '');
      resolve({ code, lines: linesOf(out).map((line): ResultLine => JSON.parse(line)), messages: linesOf(err) });
    });
  });
}
