import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { systemReason } from '../../src/domain/system-reason.js';

test('what the operating system says is told in words that end a sentence', () => {
  const said = (act: () => unknown) => {
    try {
      return act();
    } catch (error) {
      return systemReason(error);
    }
  };
  expect(said(() => readFileSync('/nowhere/at/all'))).toBe('it is not there');
  expect(said(() => readFileSync(`/etc/passwd/x`))).toBe('a file stands where a folder is needed');
  expect(said(() => readFileSync(`/tmp/${'a'.repeat(300)}`))).toBe('the name is too long');
});

test('what no system says is told as it is', () => {
  expect(systemReason(new Error('It is late.'))).toBe('It is late.');
  expect(systemReason(Object.assign(new Error('Odd'), { code: 'constructor' }))).toBe('Odd');
  expect(systemReason('no error')).toBe('no error');
});
