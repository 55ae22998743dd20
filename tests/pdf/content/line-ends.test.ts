import { expect, test } from 'vitest';
import { LineEnds } from '../../../src/pdf/content/line-ends.js';
import { sourceText } from '../../../src/pdf/content/source-text.js';

/** What comes behind a line's last letters, painted in runs, where the next begins with `head`. */
function endOf(tail: string | readonly string[], head: string, html = ''): string {
  const block = {};
  const ends: string[] = [];
  const lines = new LineEnds(sourceText(html), 'ltr');
  const line = (y: number, text: string) => ({
    block,
    y,
    size: 10,
    head: text.slice(0, 16),
    tail: text.slice(-16),
    isShort: text.length <= 16,
    putSpace: () => ends.push(' '),
    putSpaceBefore: () => ends.push('before'),
    softenHyphen: () => ends.push('\u00ad'),
  });
  for (const run of [tail].flat()) lines.add(line(100, run));
  lines.add(line(114, head));
  return ends.join('');
}

test('a sign of a tag in an attribute of the source does no harm', () => {
  const html = '<p>We plan <abbr title="a > b, planning">ab</abbr>stract<br class="x"/>things</p>';
  expect(endOf('We plan ab', 'stract', html)).toBe('');
  expect(endOf('abstract', 'things', html)).toBe(' ');
});

test.each([
  ['between two words', 'We plan', 'things', ' '],
  ['behind a long word', 'Interdisciplinarity', 'and', ' '],
  ['behind a hyphen', 'a well-', 'known', ''],
  ['behind a slash', 'acme.example/careers/', 'levels', ''],
  ['between characters of Japanese', '私は計画を', '立て', ''],
])('without a source, what stands %s is guessed', (_, tail, head, end) => {
  expect(endOf(tail, head)).toBe(end);
});

test.each([
  ['an address that is cut', ['See ', 'https://example.com/people?'], 'role=one', ''],
  ['a word that is divided', ['We ', 'stand by the weather sta-'], 'tions', '\u00ad'],
  ['words', ['We ', 'stand by ', 'the weather stations'], 'gladly', ' '],
])('the source knows %s in a line of several runs, long ones too', (_, tail, head, end) => {
  const html = `<p>See <a>https://example.com/people?role=one</a></p><p>We <em>stand by the weather sta\u00adtions</em> gladly</p>`;
  expect(endOf(tail, head, html)).toBe(end);
});

test.each([
  ['a compound that is cut', 'Donaudampfschifffahrts', 'gesellschaft', ''],
  ['a short word that is cut in large type', 'Infra', 'structure', ''],
  ['a Korean word that is cut', '팀과 함께 일', '합니다', ''],
  ['Korean words', '팀과 함께', '일합니다', ' '],
  ['Thai words with a space', 'ทำงาน', 'ร่วมกัน', ' '],
  ['Japanese with a space', '品質 を', '考える', ' '],
  ['a hyphen with a space behind it', 'pre-', 'and post-release', ' '],
  ['a hyphenated word', 'a well-', 'known', ''],
  ['a word that is divided', 'Mehl-', 'schwitze', '\u00ad'],
  ['a word that is cut where emphasis begins', 'un', 'believable', ''],
])('the source knows %s', (_, tail, head, end) => {
  const html = `<ul><li>Donaudampfschifffahrtsgesellschaft</li></ul><p>Infrastructure</p><p>팀과 함께 일합니다</p>
    <p>ทำงาน ร่วมกัน</p><p>品質 を 考える</p><p>pre- and post-release, a well-known Mehl\u00adschwitze, un<em>believable</em></p>`;
  expect(endOf(tail, head, html)).toBe(end);
});
