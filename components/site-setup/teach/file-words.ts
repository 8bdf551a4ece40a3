import type { Failure } from '#lib/domain/result.ts';
import type { FileTrouble } from '#lib/teach/adapter-file.ts';
import { failureWords } from '../../confirmation/failure-words.ts';
import type { PlainMessageKey, Translate } from '../../ui/translation.ts';

const TROUBLES: Readonly<Record<FileTrouble, PlainMessageKey>> = {
  'too-long': 'taught.fileTooLong',
  'no-json': 'taught.fileNoJson',
  keys: 'taught.fileKeys',
  hosts: 'taught.fileHosts',
  tickets: 'taught.fileTickets',
  selector: 'taught.fileSelector',
  address: 'taught.fileAddress',
  content: 'taught.fileContent',
};

/** Why a file was not taken in: in plain words, with the part of it that is the reason. */
export function fileTrouble(failure: Failure, translate: Translate): { title: string; text: string } {
  const [code = '', ...rest] = (failure.detail ?? '').split(': ');
  if (failure.code !== 'invalid' || !Object.hasOwn(TROUBLES, code)) return failureWords(failure, translate);
  const why = translate(TROUBLES[code as FileTrouble]);
  return { title: translate('taught.fileRefused'), text: rest.length > 0 ? `${why} (${rest.join(': ')})` : why };
}
