import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism, homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { runCollect } from '../../src/commands/collect.js';
import type { World } from '../../src/commands/command.js';
import { fieldName, type ReviewForm, standValue } from '../../src/domain/review-form.js';
import { readForms } from '../../src/pdf/forms/read-forms.js';
import { describeMachine } from '../../src/print/browser/machine.js';
import type { Flags } from '../../src/settings/flags.js';
import { buildIn, sampleFolder, scratchFolder } from '../support/build-in.js';
import { fillWithPdfJs } from '../support/forms/fill-with-pdf-js.js';
import { fillWithPdfium } from '../support/forms/fill-with-pdfium.js';
import { pdfPages } from '../support/pdf-text.js';
import { canValidate, validatePdfs } from '../support/verapdf/validate-pdfs.js';
import { fillWorkbook } from './fill-workbook.js';

/** One build of one level: its forms as PDF and as workbooks, of both sides. */
const stem = 'made/devopsengineer/devopsengineer-level4-lead-review';
const said = [
  'Příliš žluťoučký kůň – “quoted”\nsecond line\n=1+1',
  'Zażółć gęślą jaźń',
  'Ελληνικά με τόνους',
  '決定を文書にまとめました。',
  'وثّقت القرار وشاركته',
  `${'far too long for its box, '.repeat(80)}and the end`,
] as const;
let top: string;
let form: ReviewForm;

beforeAll(async () => {
  top = await scratchFolder();
  await buildIn({
    folder: sampleFolder,
    output: join(top, 'made'),
    products: ['review', 'review-sheet'],
    crafts: ['devopsengineer'],
    levels: [4],
  });
  const [own] = (await readForms(await bytesOf(`${stem}.pdf`))).forms;
  if (own === undefined) throw new Error('The form is not in its file.');
  form = own;
}, 60_000);

const bytesOf = async (path: string) => new Uint8Array(await readFile(join(top, path)));

async function write(path: string, bytes: Uint8Array | string): Promise<string> {
  await mkdir(join(top, path, '..'), { recursive: true });
  await writeFile(join(top, path), bytes);
  return path;
}

/** What is written into the fields of a form of one side. */
function valuesOf(side: ReviewForm['side'], person: string): Map<string, string> {
  const of = { key: form.key, side };
  return new Map([
    ...said.map((text, at): [string, string] => [
      fieldName(of, { kind: 'evidence', statement: form.statements[at]?.id ?? '' }),
      text,
    ]),
    [fieldName(of, { kind: 'stand', statement: form.statements[0]?.id ?? '' }), standValue(2)],
    [fieldName(of, { kind: 'next', step: 2, part: 'what' }), 'Mentor one engineer'],
    [fieldName(of, { kind: 'next', step: 2, part: 'when' }), 'May'],
    [fieldName(of, { kind: 'sign', who: 'self', part: 'name' }), person],
  ]);
}

/** The truth, since what browsers of tests beside this one use must not count as left behind. */
const { pid, isAlive } = describeMachine(process);

async function collect(flags: Flags): Promise<{ output: string; exitCode: number }> {
  const world: World = {
    cwd: top,
    env: {},
    cores: availableParallelism(),
    home: homedir(),
    platform: process.platform,
    arch: process.arch,
    runtime: process.version,
    userId: process.getuid?.(),
    temporary: tmpdir(),
    pid,
    isAlive,
    stdout: { isTTY: false, write: () => undefined },
    stderr: { isTTY: false, write: () => undefined },
    signal: new AbortController().signal,
    now: () => new Date('2026-09-01T10:00:00Z'),
  };
  return runCollect({ cache: inject('cache'), ...flags }, world);
}

type Answer = Record<string, string>;

async function answersIn(folder: string): Promise<Answer[]> {
  return parse(await readFile(join(top, folder, 'answers.csv')), { bom: true, columns: true });
}

const evidence = (rows: readonly Answer[], file: string) =>
  rows
    .filter((row) => row.file === file && row.kind === 'statement' && row.answer !== '')
    .map((row) => row.answer);

describe('ladderpress collect', () => {
  it('reads every answer back from pdf.js, PDFium and spreadsheets, and freezes them as text that conforms', async () => {
    const blank = await bytesOf(`${stem}.pdf`);
    const manager = await bytesOf(`${stem}-manager.pdf`);
    const ids = form.statements.map(({ id }) => id);
    const filled = [
      await write('in/firefox.pdf', await fillWithPdfJs(blank, valuesOf('self', 'Ada Łukasiewicz'))),
      await write('in/chrome.pdf', await fillWithPdfium(manager, valuesOf('manager', 'ada  łukasiewicz'))),
      await write(
        'in/twice.pdf',
        await fillWithPdfJs(
          await fillWithPdfium(blank, valuesOf('self', 'Somebody else')),
          valuesOf('self', 'Zdeněk'),
        ),
      ),
      await write(
        'in/sheet.xlsx',
        fillWorkbook(
          await bytesOf(`${stem}.xlsx`),
          [
            { key: 'names', cells: { B: 'Grace' } },
            ...said.map((text, at) => ({ key: ids[at] ?? '', cells: { C: at === 0 ? 'yes' : '', D: text } })),
            { key: 'next:2', cells: { B: 'Mentor one engineer', C: 'May' } },
          ],
          'rich',
        ),
      ),
    ];
    const thai = await write(
      'in/thai.xlsx',
      fillWorkbook(await bytesOf(`${stem}.xlsx`), [{ key: ids[0] ?? '', cells: { D: 'ฉันเขียน' } }]),
    );
    const { output, exitCode } = await collect({
      files: [...filled, thai],
      framework: sampleFolder,
      output: 'out',
      freeze: true,
      joint: true,
    });
    expect([output.split('\n').at(-2), exitCode]).toEqual([
      'Wrote 25 answers of 5 forms to out: answers.csv, answers.json, joint/devopsengineer-level4-ada-lukasiewicz.pdf, frozen/firefox.pdf, frozen/chrome.pdf, frozen/twice.pdf, frozen/sheet.pdf',
      1,
    ]);
    expect(output).toContain(
      'error in/thai.xlsx: frozen/thai.pdf was not made. No font draws 8 Thai characters of these answers: ฉ (U+0E09), ั (U+0E31), น (U+0E19) and 4 others. Run: npm install @fontsource/noto-sans-thai\n',
    );
    const rows = await answersIn('out');
    for (const file of filled) {
      expect(evidence(rows, file)).toEqual(said);
      const own = rows.filter((row) => row.file === file);
      expect(own.filter(({ stand }) => stand !== '').map(({ stand }) => stand)).toEqual([form.scale[2]]);
      expect(own.find(({ kind }) => kind === 'next step')).toMatchObject({
        answer: 'Mentor one engineer',
        when: 'May',
      });
      expect(new Set(own.filter(({ kind }) => kind === 'statement').map(({ became }) => became))).toEqual(
        new Set(['same']),
      );
    }
    expect([...new Set(rows.map(({ person }) => person))]).toEqual([
      'Ada Łukasiewicz',
      'ada łukasiewicz',
      'Zdeněk',
      'Grace',
      '',
    ]);
    const made = await Promise.all(
      ['joint/devopsengineer-level4-ada-lukasiewicz.pdf', 'frozen/firefox.pdf', 'frozen/sheet.pdf'].map(
        async (path) => [path, await bytesOf(`out/${path}`)] as const,
      ),
    );
    for (const [path, bytes] of made) {
      const text = (await pdfPages(bytes)).join('').replace(/\s+/g, '');
      // Arabic is read in the order in which it is drawn.
      for (const each of said.filter((_, at) => at < 4))
        expect(text, path).toContain(each.split('\n')[0]?.replace(/\s+/g, ''));
      expect((await readForms(bytes)).values.size).toBe(0);
    }
    if (await canValidate()) expect(await validatePdfs(new Map(made))).toEqual([]);
  }, 180_000);

  it('tells of each file that holds no answers what is wrong, and reads the others', async () => {
    const other = await PDFDocument.create();
    const field = other.getForm().createTextField('name');
    field.addToPage(other.addPage());
    field.setText('Ada');
    const xfa = await PDFDocument.create();
    xfa.addPage();
    xfa.catalog.set(PDFName.of('AcroForm'), xfa.context.obj({ Fields: [], XFA: [] }));
    const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(230_000_000) }, { level: 1 });
    const blank = await bytesOf(`${stem}.pdf`);
    const text = Buffer.from(blank).toString('latin1').replaceAll('/Root', '/Encrypt 1 0 R /Root');
    const locked = Buffer.from(text, 'latin1');
    const packed = Buffer.concat([
      Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode >>\nstream\n'),
      deflateSync(new Uint8Array(150_000_000), { level: 1 }),
      Buffer.from('\nendstream\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n'),
    ]);
    const { output, exitCode } = await collect({
      files: [
        await write('bad/other.pdf', await other.save()),
        await write('bad/xfa.pdf', await xfa.save()),
        await write('bad/damaged.pdf', blank.slice(0, 900)),
        await write('bad/locked.pdf', locked),
        await write('bad/locked.xlsx', Buffer.from('d0cf11e0a1b11ae1', 'hex')),
        await write('bad/cv.xlsx', await writeXlsx({ sheets: [{ name: 'CV', rows: [['Ada']] }] })),
        await write('bad/bomb.xlsx', bomb),
        await write('bad/bomb.pdf', packed),
        await write('bad/notes.txt', 'Ada'),
        await write('bad/review.docx', zipSync({ 'word/document.xml': new Uint8Array(9) })),
        'bad/none.pdf',
        `${stem}.pdf`,
      ],
      output: 'rest',
    });
    const lines = output.split('\n').filter((line) => line.startsWith('error') || line.startsWith('note'));
    expect(lines.map((line) => line.replace(/^(\w+ [^:]+: [^.]+).*/, '$1'))).toEqual([
      'error bad/other.pdf: The file is a form of another program',
      'error bad/xfa.pdf: The file is an XFA form of another program, which is no PDF form',
      'error bad/damaged.pdf: The file cannot be read: it is damaged, or no PDF',
      'error bad/locked.pdf: The file is locked by a password',
      'error bad/locked.xlsx: The file is locked by a password, or a workbook in the form of before 2007',
      'error bad/cv.xlsx: The file is a workbook that holds no review form',
      'error bad/bomb.xlsx: The file unpacks to more than a form can be',
      'error bad/bomb.pdf: The file unpacks to more than a form can be',
      'error bad/notes.txt: The file is neither a PDF nor a workbook',
      'error bad/review.docx: The file is a Word file, and answers are not read out of those',
      'error bad/none.pdf: There is no such file',
      `note ${stem}.pdf: Nobody has filled in this form`,
    ]);
    expect(exitCode).toBe(1);
    expect(await readdir(join(top, 'rest'))).toEqual(['answers.csv', 'answers.json']);
    expect((await collect({ files: ['bad/notes.txt'], output: 'nothing' })).exitCode).toBe(1);
    expect(await readdir(top)).not.toContain('nothing');
    // Before anything is printed, or read.
    await expect(collect({ files: ['bad/none.pdf'], output: 'rest', freeze: true })).rejects.toMatchObject({
      code: 'folder-not-empty',
    });
  });

  it('says what became of each statement since, and keeps two forms of one person', async () => {
    const folder = join(top, 'now');
    for (const path of await readdir(sampleFolder, { recursive: true })) {
      if (!path.endsWith('.md') && !path.endsWith('.yml')) continue;
      const text = await readFile(join(sampleFolder, path), 'utf8');
      await write(join('now', path), changed(text));
    }
    const [reworded, moved, gone] = form.statements;
    const bytes = fillWorkbook(await bytesOf(`${stem}.xlsx`), [
      { key: 'names', cells: { B: 'Ada' } },
      { key: reworded?.id ?? '', cells: { C: 'Hardly ever', D: 'x' } },
    ]);
    const files = [await write('two/a.xlsx', bytes), await write('two/b.xlsx', bytes)];
    const { output } = await collect({ files: ['two'], framework: folder, output: 'since' });
    expect(output).toMatch(
      /note two\/a\.xlsx: There are 2 forms of one side about one person, Lead DevOps Engineer: two\/a\.xlsx, two\/b\.xlsx\./,
    );
    expect(output).toMatch(
      /note two\/a\.xlsx: Where the form has words to choose from, others stand in row 5\. They are kept\./,
    );
    // What people wrote is told to nobody.
    expect(output).not.toMatch(/Ada|Hardly ever/);
    expect(output).toMatch(
      /note two\/a\.xlsx: Answered against 2026\.1, now 2026\.2: of its statements 1 reworded, 1 gone, 1 new\./,
    );
    const rows = (await answersIn('since')).filter(
      ({ file, kind }) => file === files[0] && kind === 'statement',
    );
    expect(rows[0]).toMatchObject({
      stand: 'Hardly ever',
      became: 'reworded',
      answered_against: '2026.1',
      now: '2026.2',
    });
    expect(rows[0]?.statement_now).toContain('many more teams');
    expect(rows.map(({ became }) => became).filter((fate) => fate !== 'same')).toEqual(['reworded', 'gone']);
    expect(rows.map(({ statement }) => statement)).toEqual(form.statements.map(({ text }) => text));
    expect(moved?.id).not.toBe(gone?.id);

    function changed(text: string): string {
      const words = form.statements.map((statement) => statement.text);
      return text
        .replace(/version: .*2026\.1.*/, 'version: "2026.2"')
        .replace('binds several teams', 'binds many more teams')
        .replace(words[2] ?? '', 'I write poems about databases at night.');
    }
  });

  it('reads what LibreOffice saved, in which strings are shared, texts have runs and nothing is hidden as deep', async () => {
    const file = fileURLToPath(new URL('../fixtures/collect/saved-by-libreoffice.xlsx', import.meta.url));
    expect((await collect({ files: [file], output: 'office' })).exitCode).toBe(0);
    const rows = (await answersIn('office')).filter(({ stand, answer }) => stand !== '' || answer !== '');
    expect(rows.map(({ kind, stand, answer, when }) => [kind, stand, answer, when])).toEqual([
      ['statement', 'Yes', 'Příliš žluťoučký kůň\n- druhý řádek', ''],
      ['statement', 'Not yet', '決定を文書にまとめました。', ''],
      // Kept from being a formula.
      ['statement', '', "'=1+1", ''],
      ['next step', '', 'Write an ADR', 'May'],
      ['signed by self', '', 'Ada Łukasiewicz', ''],
      ['signed by manager', '', 'Grace', '2026-11-26'],
    ]);
    expect(rows[0]).toMatchObject({ side: 'self', level: '4', answered_against: '2026.1', became: '' });
  });

  it('reads text strings in every encoding that viewers write', async () => {
    const blank = await bytesOf(`${stem}.pdf`);
    const name = fieldName(form, { kind: 'evidence', statement: form.statements[0]?.id ?? '' });
    const encodings = {
      doc: PDFString.of('caf\\351 \\205'),
      utf16: PDFHexString.of('feff010d'),
      utf16le: PDFHexString.of('fffe0d01'),
      utf8: PDFHexString.of('efbbbfc48d'),
      named: PDFHexString.of('feff001b0063007a001b010d'),
    };
    const read: Record<string, string | undefined> = {};
    for (const [kind, value] of Object.entries(encodings)) {
      const document = await PDFDocument.load(blank, { updateMetadata: false });
      const field = document.getForm().getTextField(name);
      field.acroField.dict.set(PDFName.of('V'), value);
      // Objects in streams, as most programs save.
      read[kind] = (
        await readForms(await document.save({ useObjectStreams: true, updateFieldAppearances: false }))
      ).values.get(name);
    }
    expect(read).toEqual({ doc: 'café –', utf16: 'č', utf16le: 'č', utf8: 'č', named: 'č' });
  });
});
