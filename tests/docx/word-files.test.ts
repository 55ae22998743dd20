import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { convertDocument } from '../../src/convert/document/convert-document.js';
import type { BuildReport } from '../../src/domain/build-report.js';
import type { Level } from '../../src/domain/framework.js';
import { changeElements } from '../../src/html/change-elements.js';
import { classesOf, textNode } from '../../src/html/elements.js';
import type { HtmlElement } from '../../src/html/node.js';
import { parseHtml } from '../../src/html/parse-html.js';
import { withoutNoteMarks } from '../../src/html/readable-text.js';
import { textOf } from '../../src/html/text.js';
import { withLongForms } from '../../src/html/with-long-forms.js';
import { withoutStruck } from '../../src/html/without-struck.js';
import { writeHtml } from '../../src/html/write-html.js';
import { readFolder } from '../../src/read/read-folder.js';
import { readFramework } from '../../src/shapes/read-framework.js';
import { buildIn, sampleFolder, scratchFolder } from '../support/build-in.js';
import { allOf, childrenOf, paragraphsOf, readDocx, rootOf, wordsOf } from './read-docx.js';
import { schemaFaults } from './schema-order.js';

const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));
const frameworks = [
  sampleFolder,
  ...['every-construct', 'many-tongues', 'named-columns', 'other-notations'].map(fixture),
];

interface WordFile {
  readonly path: string;
  readonly product: string;
  readonly bytes: Buffer;
  readonly level: Level;
}

let scratch: string;
const files: WordFile[] = [];
const reports: BuildReport[] = [];

beforeAll(async () => {
  scratch = await scratchFolder();
  for (const [index, folder] of frameworks.entries()) {
    const isSample = folder === sampleFolder;
    const report = await buildIn({
      folder,
      output: join(scratch, String(index)),
      brands: isSample ? ['vaarst', 'neutral'] : ['neutral'],
      papers: [isSample ? 'letter' : 'a4'],
      products: isSample ? ['handout-word', 'advert-word', 'review-word'] : ['handout-word'],
      levels: isSample ? [3] : undefined,
      // Everything is made a second time, and its bytes compared.
      verify: folder.endsWith('every-construct'),
    });
    reports.push(report);
    const { framework } = await readFramework(await readFolder(folder), { siteUrl: undefined });
    for (const row of report.artifacts) {
      const craft = framework?.crafts.find(({ id }) => id === row.craft);
      const level = craft?.levels.find(({ number }) => number === row.level);
      if (level === undefined) throw new Error(`No level of ${row.path}.`);
      const bytes = await readFile(join(scratch, String(index), row.path));
      files.push({ path: row.path, product: row.product, bytes, level });
    }
  }
}, 120_000);

afterAll(() => rm(scratch, { recursive: true, force: true }));

const handouts = () => files.filter(({ product }) => product === 'handout-word');

function fileOf(part: string): WordFile {
  const found = files.find(({ path }) => path.includes(part));
  if (found === undefined) throw new Error(`No file ${part} among ${paths().join(', ')}.`);
  return found;
}

function paths(): string[] {
  return files.map(({ path }) => path);
}

describe('a Word file', () => {
  it('is made where it is asked for, the same twice, and valid', () => {
    expect(reports.flatMap(({ failed }) => failed)).toEqual([]);
    expect(paths()).toContain('vaarst-letter/devopsengineer/devopsengineer-level3-senior-handout.docx');
    expect(paths()).toContain(
      'neutral-letter/devopsengineer/careerframework-senior-devops-engineer-job-advert.docx',
    );
    const faults = files.flatMap(({ path, bytes }) =>
      [...readDocx(bytes).parts]
        .filter(([part]) => /\.(?:xml|rels)$/.test(part))
        .flatMap(([part, xml]) => schemaFaults(rootOf(xml)).map((fault) => `${path} ${part}: ${fault}`)),
    );
    expect(faults).toEqual([]);
  });

  it('holds every word of a level, in order', async () => {
    expect(handouts().length).toBeGreaterThan(10);
    for (const { path, bytes, level } of handouts()) {
      const { value } = await mammoth.convertToHtml({ buffer: bytes });
      const said = lettersOf(value);
      let at = 0;
      for (const text of textsOf(level)) {
        const found = said.indexOf(text, at);
        expect(found < 0 ? `${path} has lost: ${text}` : '').toBe('');
        at = found + text.length;
      }
    }
  });

  it('has the styles, lists, notes and tables that Word knows by name', () => {
    const { parts, document } = readDocx(fileOf('designer-level1').bytes);
    const styled = (style: string) =>
      paragraphsOf(document).flatMap((one) => (one.style === style ? [one.text] : []));
    expect(styled('Title')).toEqual(['Junior Designer Level 1']);
    expect(styled('Heading1')).toContain('Research');
    expect(styled('ListBullet')).toContain('I ask why.');
    expect(styled('Term')).toContain('Term');
    expect(styled('HTMLPreformatted')[0]).toBe('const code = "kept -- as it is";');
    const rows = allOf(document, 'w:tr');
    expect(rows.map((row) => allOf(row, 'w:tblHeader').length)).toEqual([1, 0, 0]);
    expect(allOf(document, 'w:strike').length).toBeGreaterThan(0);
    expect(allOf(document, 'w:vertAlign').map(({ attributes }) => attributes['w:val'])).toEqual([
      'subscript',
      'superscript',
    ]);
    const notes = allOf(rootOf(parts.get('word/footnotes.xml') ?? ''), 'w:footnote').map(wordsOf);
    expect(notes.slice(2).map((note) => note.trim())).toEqual([
      'Care is a virtue.Its second paragraph.',
      'Where nobody else does.',
    ]);
    expect(allOf(document, 'wp:docPr').map(({ attributes }) => attributes.descr)).not.toContain(undefined);
    expect(wordsOf(rootOf(parts.get('word/footer1.xml') ?? ''))).toContain('Version 2026.1, effective');
  });

  it('says which language it speaks, and from which side', () => {
    const arabic = readDocx(fileOf('مهندس').bytes);
    expect(arabic.parts.get('word/styles.xml')).toContain('w:bidi="ar-');
    expect(allOf(arabic.document, 'w:p').every((paragraph) => allOf(paragraph, 'w:bidi').length === 1)).toBe(
      true,
    );
    const latin = allOf(arabic.document, 'w:r').filter((run) => /^[\p{Script=Latin}]/u.test(wordsOf(run)));
    expect(latin.flatMap((run) => allOf(run, 'w:rtl'))).toEqual([]);
    const japanese = readDocx(fileOf('シェフ').bytes);
    expect(japanese.parts.get('word/styles.xml')).toContain('w:eastAsia="ja-JP"');
    expect(japanese.parts.get('word/theme/theme1.xml')).toContain('<a:ea typeface="Yu Gothic"/>');
  });

  it('holds places to fill in by the names that the PDF has', () => {
    const { document } = readDocx(fileOf('level3-senior-review.docx').bytes);
    const controls = allOf(document, 'w:sdtPr').map((properties) => ({
      tag: allOf(properties, 'w:tag')[0]?.attributes['w:val'] ?? '',
      title: allOf(properties, 'w:alias')[0]?.attributes['w:val'] ?? '',
      kind: childrenOf(properties).at(-1)?.name,
      items: allOf(properties, 'w:listItem').map(({ attributes }) => attributes['w:displayText']),
    }));
    const { level } = fileOf('level3-senior-review.docx');
    const statements = level.sections.flatMap((section) =>
      section.kind === 'areas' ? section.expectations.flatMap((each) => each.statements) : [],
    );
    // Where one stands and what shows it, three next steps, two signatures.
    expect(controls.length).toBe(2 * statements.length + 6 + 4);
    const [stand, evidence] = controls;
    expect(stand).toMatchObject({ kind: 'w:dropDownList', items: ['Not yet', 'In parts', 'Yes', 'Beyond'] });
    expect(stand?.tag).toMatch(/^devopsengineer-level3-[\da-f]{8}:self:stand$/);
    expect(evidence?.tag).toBe(stand?.tag.replace(/stand$/, 'evidence'));
    expect(controls.filter(({ kind }) => kind === 'w:date').length).toBe(2);
    expect(new Set(controls.map(({ tag }) => tag)).size).toBe(controls.length);
    expect(controls.filter(({ title }) => title === '' || title.length > 64)).toEqual([]);
  });

  it('is read back by import, its areas and statements where they were', async () => {
    const { bytes, level } = fileOf('vaarst-letter/devopsengineer/devopsengineer-level3-senior-handout');
    const { pages } = await convertDocument(bytes, 'level3.docx');
    const text = new TextDecoder().decode(pages[0]?.bytes);
    expect(text).toMatch(/^# Senior DevOps Engineer Level 3$/m);
    for (const section of level.sections) {
      if (section.kind !== 'areas') continue;
      for (const { name } of section.expectations)
        expect(text).toMatch(new RegExp(`^#+ .*${name.text}`, 'm'));
    }
    expect(text).toMatch(/^- I rehearse recovery from backup and record how long it takes\.$/m);
  });

  it('leads to the web and to mailboxes alone', () => {
    const outside = files.flatMap(({ bytes }) =>
      [...readDocx(bytes).parts].flatMap(([part, xml]) =>
        part.endsWith('.rels')
          ? childrenOf(rootOf(xml)).flatMap(({ attributes: { TargetMode, Target = '', Type = '' } }) =>
              TargetMode === 'External' ? [`${Type.split('/').at(-1)} ${Target.split(':')[0]}`] : [],
            )
          : [],
      ),
    );
    expect([...new Set(outside)].sort()).toEqual(['hyperlink https']);
  });
});

/** What an author wrote of a level, by its letters and digits; what is struck is not read. */
function textsOf({ heading, sections }: Level): string[] {
  const htmls = [
    heading.html,
    ...sections.flatMap((section) =>
      section.kind === 'prose'
        ? section.blocks.map(({ html }) => html)
        : section.expectations.flatMap(({ name, statements }) => [
            name.html,
            ...statements.map(({ html }) => html),
          ]),
    ),
  ];
  return htmls
    .map((html) => {
      const plain = changeElements(withLongForms(parseHtml(html)), (element) => {
        const title = element.attributes['data-title'];
        if (classesOf(element).includes('back')) return [];
        return title === undefined
          ? element
          : { ...element, inside: [textNode(`${title} `), ...element.inside] };
      });
      return lettersOf(writeHtml(withoutNoteMarks(plain)));
    })
    .filter((text) => text !== '');
}

function lettersOf(html: string): string {
  const tree = changeElements(withoutStruck(parseHtml(html)), (element) =>
    element.name === 'sup' && /^#(?:foot|end)note/.test(firstLink(element)) ? [] : element,
  );
  return textOf(tree)
    .normalize('NFC')
    .replace(/[\p{P}\p{Z}\p{C}\p{S}]+/gu, '');
}

function firstLink({ inside }: HtmlElement): string {
  const [first] = inside;
  return first?.kind === 'element' ? (first.attributes.href ?? '') : '';
}
