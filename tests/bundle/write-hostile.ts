import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { scratchFolder } from '../support/build-in.js';

/** A framework in Arabic, with an English craft whose words try to be more than words, and a Japanese one. */
export async function writeHostile(): Promise<string> {
  const folder = await scratchFolder();
  const page = (front: Record<string, string | number>, text: string) =>
    `---\n${Object.entries(front)
      .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
      .join('')}---\n\n${text}\n`;
  const level = (craft: string, at: string, number: number, rows: readonly string[], lang: string) =>
    page(
      { title: `Level ${number}`, permalink: `${at}/level${number}`, parent: craft, lang },
      `# ${craft.replace(/[<>]/g, '\\$&')} - Level ${number}\n\n| Area | Description |\n|:--|:--|\n${rows.map((row) => `| ${row} |`).join('\n')}`,
    );
  const baker = 'Baker & "Sons" </script><img src=x onerror=alert(1)>';
  const evil = 'I say \\</script>\\<script>alert(1)\\</script> & "hello" daily.';
  const files = {
    'index.md': page({ title: 'إطار', permalink: '/', lang: 'ar' }, '# إطار\n\nنص.'),
    'baker/index.md': page(
      { title: baker, permalink: '/baker', lang: 'en', parent: 'إطار' },
      '# Baker\n\n## Oven\n\nHeat.\n\n## Dough\n\nFlour.',
    ),
    'baker/level1.md': level(
      baker,
      '/baker',
      1,
      [
        `Oven | ${evil} <br><br> I clean the ovens after each shift.`,
        'Dough | I weigh flour by 10<sup>3</sup>.',
      ],
      'en',
    ),
    'baker/level2.md': level(
      baker,
      '/baker',
      2,
      [
        `Oven | ${evil} <br><br> I clean the ovens and teach cleaning after each shift. <br><br> Suppliers trust me.`,
      ],
      'en',
    ),
    'baker/level3.md': level(
      baker,
      '/baker',
      3,
      [
        'Dough | I ~~shape~~ choose flour by 10<sup>3</sup>. <ul><li>Rye</li><li>Spelt</li></ul>',
        'Oven | I design ovens.',
        'Baker\'s "own" <area> | I own it.',
      ],
      'en',
    ),
    'pan/index.md': page(
      { title: 'パン職人', permalink: '/パン職人', lang: 'ja', parent: 'إطار' },
      '# パン職人\n\n## 生地\n\n粉。',
    ),
    'pan/level1.md': level('パン職人', '/パン職人', 1, ['生地 | 私は生地を毎日こねます。'], 'ja'),
    'pan/level2.md': level('パン職人', '/パン職人', 2, ['生地 | 私は生地を毎日こね、後輩に教えます。'], 'ja'),
    'prose/index.md': page(
      { title: 'كاتب', permalink: '/prose', lang: 'ar', parent: 'إطار' },
      '# كاتب\n\nنص.',
    ),
    'prose/level1.md': page(
      { title: 'Level 1', permalink: '/prose/level1', parent: 'كاتب', lang: 'ar' },
      '# كاتب - Level 1\n\nأكتب نصوصاً قصيرة كل يوم.\n\n- أقرأ كثيراً\n- أسأل',
    ),
    'prose/level2.md': level('كاتب', '/prose', 2, ['النص | أكتب نصوصاً طويلة.'], 'ar'),
    'prose/level3.md': level('كاتب', '/prose', 3, ['النص | أراجع نصوصاً طويلة.'], 'ar'),
  };
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}
