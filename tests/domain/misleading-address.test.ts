import { expect, test } from 'vitest';
import { isMisleading } from '../../src/domain/misleading-address.js';

test.each([
  'https://example.com@evil.example/apply',
  'https://me:secret@example.com',
  'https://@evil.example',
  'https://:secret@evil.example',
  'https://user@evil.example',
  'https:example.com@evil.example',
  'https:\\\\example.com@evil.example',
  'https:///example.com@evil.example',
  'HTTP://example.com%2F@evil.example',
])('%s names a user before its host', (address) => {
  expect(isMisleading(address)).toBe(true);
});

test.each([
  'https://example.com/@someone',
  'https://example.com/?mail=a@example.org',
  'https://example.com#a@b',
  'mailto:a@example.com',
  'https://',
  '/page@home',
])('%s does not', (address) => {
  expect(isMisleading(address)).toBe(false);
});
