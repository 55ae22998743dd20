import { expect, test } from 'vitest';
import { safeName } from '../../src/domain/safe-name.js';

test.each([
  ['Senior Engineer', 60, 'senior-engineer'],
  ['Łódź & Überblick', 60, 'lodz-uberblick'],
  ['a'.repeat(100), 60, 'a'.repeat(60)],
  // Three bytes each.
  ['主'.repeat(100), 60, '主'.repeat(20)],
  ['主'.repeat(100), 61, '主'.repeat(20)],
  // Four bytes, and two units of JavaScript.
  ['𠮷'.repeat(100), 10, '𠮷𠮷'],
  ['abc — def', 4, 'abc'],
  ['シニアエンジニア', 60, 'シニアエンジニア'],
  ['Младший инженер', 60, 'младший-инженер'],
  ['ขั้นต้น', 60, 'ขั้นต้น'],
  ['प्रारंभिक स्तर', 60, 'प्रारंभिक-स्तर'],
  ['مُهندِس أوّل', 60, 'مهندس-أول'],
])('%s in %i bytes is %s', (text, most, name) => {
  expect(safeName(text, most)).toBe(name);
});
