import { fileURLToPath } from 'node:url';
import type { Craft, Framework, Level, Section } from '../../src/domain/framework.js';
import { showPlace } from '../../src/domain/place.js';
import type { FrameworkFolder } from '../../src/domain/source.js';
import { makeFramework } from '../../src/model/make-framework.js';
import type { Model } from '../../src/model/model.js';
import { imageName } from '../../src/read/kinds-of-files.js';
import { readFolder } from '../../src/read/read-folder.js';
import { reasons } from './reasons.js';

/** A folder in memory: `_config.yml`, pages and images by path. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): FrameworkFolder {
  const sources = Object.entries(files)
    .map(([path, content]) => ({
      path,
      bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  return {
    root: '/repository/site',
    pages: sources.filter(({ path }) => /\.(?:md|markdown|html?)$/.test(path)),
    texts: sources.filter(({ path }) => /(?:^|\/)[^./]+$/.test(path)),
    data: sources.filter(({ path }) => /\.(?:ya?ml|json|csv)$/.test(path) && !path.endsWith('_config.yml')),
    configs: sources.filter(({ path }) => path.endsWith('_config.yml')),
    images: new Map(
      sources.filter(({ path }) => imageName.test(path)).map(({ path, bytes }) => [path, bytes]),
    ),
    refused: [],
  };
}

export function modelOf(files: Readonly<Record<string, string | Uint8Array>>): Model {
  return wellSaid(makeFramework(folderOf(files), { siteUrl: undefined }));
}

/**
 * Whatever a test is about: each problem says in sentences what is wrong and what to do, at a place that is one.
 * A word that is missing from a sentence leaves two spaces, or a space where none belongs.
 */
function wellSaid(model: Model): Model {
  for (const { code, place, what, why, fix } of model.diagnostics) {
    const words = [what, fix, ...(why === '' ? [] : [why])];
    const isSaid = words.every(
      (text) => /^[\p{L}\p{N}"“<{|/_.+#!*`-].*[.?!:)>]$/su.test(text) && !/undefined|\[object|NaN/.test(text),
    );
    const given = [why, why.replace(/"[^"]*"/g, '"…"'), why.replace(/[\w-]+\.md/, '…')];
    const isGiven = reasons[code]?.some((reason) => given.includes(reason)) ?? true;
    if (!isSaid || !isGiven || place.line < 1 || place.column < 1 || place.file === '') {
      throw new Error(`${showPlace(place)} ${code} is not well said: ${JSON.stringify(words)}`);
    }
  }
  return model;
}

export async function modelOfFixture(name: string): Promise<Model> {
  const path = fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));
  return wellSaid(makeFramework(await readFolder(path), { siteUrl: undefined }));
}

/** A page with the front matter of a level of the Designer Craft; `body` starts at line 6. */
export function level(body: string, title = 'Level 1', number = 1): string {
  return `---\ntitle: ${title}\nparent: Designer Craft\npermalink: /designer/level${number}\n---\n${body}`;
}

export const designerCraft =
  '---\ntitle: Designer Craft\npermalink: /designer\n---\n# Designer Craft\n\n## Research\n\nWe listen.\n\n## Drawing\n\nWe draw.\n';

export const areaTable =
  '| Area | Description |\n|---|---|\n| Research | I listen. |\n| Drawing | I draw. |\n';

/** The craft with one level, whose H1 stands in line 6 and whose body begins in line 8. */
export function withBody(body: string): Model {
  return modelOf({ 'index.md': designerCraft, 'level1.md': level(`# Designer - Level 1\n\n${body}`) });
}

/** `file:line:column severity code` of each diagnostic. */
export function shown({ diagnostics }: Model): string[] {
  return diagnostics.map(({ place, severity, code }) => `${showPlace(place)} ${severity} ${code}`);
}

export function frameworkOf({ framework }: Model): Framework {
  if (framework === undefined) throw new Error('The model has no framework.');
  return framework;
}

export function craftOf(model: Model, id?: string): Craft {
  const { crafts } = frameworkOf(model);
  const craft = id === undefined ? crafts[0] : crafts.find((candidate) => candidate.id === id);
  if (craft === undefined) throw new Error(`No craft ${id ?? 'at all'}.`);
  return craft;
}

export function levelOf(model: Model, number = 1): Level {
  const found = craftOf(model).levels.find((candidate) => candidate.number === number);
  if (found === undefined) throw new Error(`No level ${number}.`);
  return found;
}

/** Every prose block of the level, in order. */
export function blocksOf(model: Model) {
  return levelOf(model).sections.flatMap((section) => (section.kind === 'prose' ? section.blocks : []));
}

/** Every statement of the level as HTML, by area name. */
export function statementsOf(model: Model): Record<string, string[]> {
  return Object.fromEntries(
    levelOf(model)
      .sections.flatMap((section) => (section.kind === 'areas' ? section.expectations : []))
      .map((expectation) => [expectation.name.text, expectation.statements.map(({ html }) => html)]),
  );
}

export function wordsOfSection(section: Section): string {
  return section.kind === 'prose'
    ? section.blocks.map((block) => block.text).join(' ')
    : [
        ...section.head,
        // A column has its name once in the table, and at each area in the model.
        ...section.expectations.flatMap(({ name, statements }) => [
          name,
          ...statements.filter(({ column }) => column !== true),
        ]),
      ]
        .map(({ text }) => text)
        .join(' ');
}
