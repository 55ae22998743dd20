import type { LanguageTag } from '../../src/domain/language-tag.js';
import type { Page } from '../../src/domain/page.js';
import type { Printer } from '../../src/print/with-printer.js';
import { makePage, makeShell } from '../print/page-maker.js';

const dot =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAUAAAAFCAYAAACNbyblAAAAHElEQVQI12P4//8/w38GIAXDIBKE0DHxgljNBAAO9TXL0Y4OHwAAAABJRU5ErkJggg==';

const shell = makeShell();

/** Prints HTML in the real browser, as the print stage hands it to us. `IMAGE` is a small picture. */
export async function printDocument(
  printer: Printer,
  { body, css = '', language = 'en' }: { body: string; css?: string; language?: LanguageTag },
): Promise<Uint8Array> {
  const page: Page = makePage({ shell, style: css, language, body: body.replaceAll('IMAGE', dot) });
  return (await printer.print(page)).pdf;
}
