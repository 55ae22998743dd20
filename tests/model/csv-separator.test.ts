import { expect, it } from 'vitest';
import { csvSeparator } from '../../src/model/text/csv-separator.js';

it.each([
  ['a,b;c;d\n1,2,3,4,5', ';'],
  ['"a,b,c,d";e\n', ';'],
  ['"a\n,,,""x"",;";b;c\n,,,,', ';'],
  ['\n \t\t\n"";b\n', ';'],
  ['12" pipes, 3" and 4\tb\tc\td\n', '\t'],
  ['a;"never closed\n,,,', ';'],
  ['a"b;c;d",e\n', ';'],
  ['a,"b;c;d"\n', ','],
  ['a,b\rc;d;e;f\n', ','],
  ['"a;b,c', ','],
  ['one column', ','],
  ['', ','],
])('%j is separated by %j', (text, separator) => {
  expect(csvSeparator(text)).toBe(separator);
});
