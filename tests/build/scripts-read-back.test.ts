import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { afterAll, describe, expect, test } from 'vitest';
import { makeFramework } from '../../src/model/make-framework.js';
import { pageSources } from '../../src/model/page-sources.js';
import { readFacts } from '../../src/pdf/read-facts.js';
import { readFolder } from '../../src/read/read-folder.js';
import { verifyOutput } from '../../src/verify/verify-output.js';
import { readText } from '../print/read-pdf.js';
import { buildIn, scratchFolder } from '../support/build-in.js';

/** A craft of two levels: words in bold within a word, Latin, numbers, emoji, a heading of two lines, lists in lists. */
const texts = {
  ar: {
    site: 'إطار المسارات المهنية',
    craft: 'هندسة البرمجيات',
    role: 'مهندسة برمجيات أولى مسؤولة عن خدمات المنصّة والبنية',
    level: 'المستوى',
    area: 'التشغيل والموثوقية',
    statements: [
      'أستخدم GitHub Actions لنشر 3 خدمات على الأقل (بنسبة نجاح 99.9%) ✅، وأشرح **لماذا** اخترت حلًّا دون آخر.',
      'نستخدم Kubernetes 1.30 وPostgreSQL في كل فريق، وأوثّق ذلك في ال[سجل](https://example.com/adr)، ويشغّلونها.',
    ],
    next: 'المستوى 2',
  },
  fa: {
    site: 'چارچوب مسیر شغلی',
    craft: 'مهندسی نرم‌افزار',
    role: 'مهندس نرم‌افزار ارشد پاسخ‌گوی سرویس‌های سکو و زیرساخت',
    level: 'سطح',
    area: 'عملیات و پایداری',
    statements: [
      'از GitHub Actions برای انتشار دست‌کم ۳ سرویس (با ۹۹٫۹٪ موفقیت) استفاده می‌کنم ✅ و **چرایی** را می‌نویسم.',
      'به جزئیات توجه می‌کنم: نام‌ها، پیام‌ها و حالت‌های نادر؛ و کار نیمه‌تمام برای [دیگران](https://example.com/adr) نمی‌گذارم.',
    ],
    next: '2',
  },
  he: {
    site: 'מסגרת מסלולי הקריירה',
    craft: 'הנדסת תוכנה',
    role: 'מהנדסת תוכנה בכירה האחראית על שירותי הפלטפורמה והתשתיות',
    level: 'רמה',
    area: 'תפעול ואמינות',
    statements: [
      'אני משתמשת ב-GitHub Actions כדי לפרוס לפחות 3 שירותים (בהצלחה של 99.9%) ✅ ומסבירה לצוות **מדוע** בחרתי בפתרון.',
      'אנחנו משתמשים ב-Kubernetes 1.30 וב-PostgreSQL בכל צוות, ומתעדים זאת ב[יומן](https://example.com/adr) ההחלטות.',
    ],
    next: '2',
  },
  ja: {
    site: 'キャリアフレームワーク',
    craft: 'ソフトウェアエンジニア',
    role: '技術者',
    level: 'レベル',
    area: '運用と信頼性',
    statements: [
      'GitHub Actionsを使って、少なくとも3つのサービスを公開します（成功率99.9％）✅。',
      'なぜその解決策を選んだのかを**チームに**説明し、[決定の記録](https://example.com/adr)に残します。',
    ],
    next: '技術者、レベル2',
  },
} as const;

const folders: string[] = [];

afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true });
});

describe.each(Object.entries(texts))('a framework in %s', (language, words) => {
  test('is read back as it was written, from every file', { timeout: 180_000 }, async () => {
    const { output, source, artifacts } = await build(language, words);
    expect(artifacts.length).toBeGreaterThan(8);
    expect(await faultsIn(output, source)).toEqual([]);
    const pack = artifacts.find(({ path }) => path.endsWith('pack.pdf'));
    const bytes = await readFile(join(output, pack?.path ?? ''));
    const { outline } = await readFacts(bytes);
    const titles = outline.flatMap(({ title, kids }) => [title, ...kids.map((kid) => kid.title)]);
    expect(titles.filter((title) => title.includes(words.role.slice(0, 8)))).toHaveLength(2);
    expect(titles.some((title) => title.includes(words.role) && title.includes(words.next))).toBe(true);
    // pdf.js goes by ToUnicode alone: no letter may come without its dots.
    expect(await readText(bytes)).not.toMatch(/[\u066e\u066f\u06a1\u06ba]/);
  });
});

async function build(language: string, words: (typeof texts)[keyof typeof texts]) {
  const folder = await scratchFolder();
  folders.push(folder);
  const source = join(folder, 'site');
  const { site, craft, role, level, area, statements } = words;
  const pages: Record<string, string> = {
    '_config.yml': `title: ${site}\nlang: ${language}\nurl: https://careers.example.com\n`,
    'index.md': `---\ntitle: ${site}\npermalink: /\n---\n\n# ${site}\n\n${statements[0]}\n`,
    'craft/index.md': `---\ntitle: ${craft}\nparent: ${site}\n---\n\n# ${craft}\n\n- ${statements[0]}\n  1. ${statements[1]}\n\n## ${area}\n\n${statements[1]}\n`,
  };
  for (const number of [1, 2]) {
    pages[`craft/level${number}.md`] =
      `---\ntitle: ${level} ${number}\nlevel: ${number}\nparent: ${craft}\ngrand_parent: ${site}\n---\n\n# ${role} - ${level} ${number}\n\n${statements.join(' ')}\n\n## ${area}\n\n${statements.map((each) => `- ${each}\n`).join('')}`;
  }
  for (const [path, text] of Object.entries(pages)) {
    await mkdir(dirname(join(source, path)), { recursive: true });
    await writeFile(join(source, path), text);
  }
  const output = join(folder, 'output');
  const products = ['handout', 'card', 'overview', 'card-set', 'slides', 'pack'] as const;
  const { diagnostics, artifacts } = await buildIn({ folder: source, output, products });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return { output, source, artifacts };
}

async function faultsIn(output: string, folder: string) {
  const source = await readFolder(folder);
  const { framework } = makeFramework(source, { siteUrl: undefined });
  if (framework === undefined) throw new Error('No framework.');
  const { faults } = await verifyOutput(
    {
      output,
      source: { folder, framework, adverts: [], pages: pageSources(source, undefined) },
      conformance: false,
    },
    { cwd: output, env: process.env, signal: new AbortController().signal, progress: () => undefined },
  );
  return faults;
}
