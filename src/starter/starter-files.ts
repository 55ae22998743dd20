import { asMarkdown } from '../domain/as-markdown.js';
import { safeName } from '../domain/safe-name.js';
import type { Source } from '../domain/source.js';
import { areasOf, type StarterArea, starterLevels } from './statements.js';
import { workflow } from './workflow.js';

/** What a first framework is made of. */
export interface Starter {
  /** What the company is called. */
  readonly company: string;
  /** Names of crafts, such as `Software Engineer`. */
  readonly crafts: readonly string[];
  /** The folder of the brand below `look/brands/`, and what its brand.yaml says. */
  readonly brand: { readonly id: string; readonly yaml: string };
}

/**
 * The files of a first framework: a root page, a page for each craft with four levels, a brand, settings, and a workflow that
 * checks and builds. Names are content: nothing that is written in them changes what a page or a setting says.
 *
 * @returns paths relative to the folder that gets them, each once
 */
export function starterFiles({ company, crafts, brand }: Starter): Source[] {
  const root = `${company} Career Framework`;
  const named = withFolders(crafts);
  return [
    text('ladderpress.yaml', settings(brand.id)),
    text(`look/brands/${brand.id}/brand.yaml`, brand.yaml),
    text('careers/_config.yml', `title: ${quoted(root)}\ntheme: just-the-docs\n`),
    text('careers/index.md', rootPage(root, named)),
    ...named.flatMap(({ name, folder }, at) => craftFiles(root, name, folder, at + 2)),
    text('.github/workflows/ladderpress.yml', workflow),
  ];
}

interface NamedCraft {
  readonly name: string;
  readonly folder: string;
}

/** Each craft with a folder of its own, also where names differ in nothing that a folder's name can hold. */
function withFolders(crafts: readonly string[]): NamedCraft[] {
  // The root page has the address of a folder called index.
  const taken = new Set(['index']);
  return crafts.map((name) => {
    const base = safeName(name, 40) || 'craft';
    let folder = base;
    for (let count = 2; taken.has(folder); count += 1) folder = `${base}-${count}`;
    taken.add(folder);
    return { name, folder };
  });
}

function settings(brand: string): string {
  return `# yaml-language-server: $schema=node_modules/ladderpress/schemas/ladderpress.schema.json
# What "ladderpress build" makes, and how it looks. Every key may be left out; docs/settings.md names them all.
framework: careers
output: output
# Colours, fonts and logo: look/brands/${brand}/brand.yaml.
templates: look
brand: ${brand}
# a4, a5 or letter, or a list of them.
paper: a4
`;
}

function rootPage(title: string, crafts: readonly NamedCraft[]): string {
  return `${front([
    ['title', quoted(title)],
    ['permalink', '/careers/'],
    ['nav_order', '1'],
    ['has_children', 'true'],
  ])}
# ${asMarkdown(title)}

This framework says what we expect of people in each craft, and how that grows from level to level. It gives everyone the same words for talking about their work and where it may lead.

## How to read a level

Each craft has areas, and every level says what somebody does in each of them. The levels build on one another: what stands at a lower level still holds at the next. Somebody has reached a level when most of its statements are true most of the time.

## Using it in a conversation

Before you meet, each of you reads the level and the next one, and notes examples from real work. Begin where your views differ. Choose one or two areas to work on, and agree what you will both look at next time.

## The crafts

${crafts.map(({ name, folder }) => `- [${asMarkdown(name)}](/careers/${encodeURI(folder)})`).join('\n')}
`;
}

function craftFiles(root: string, name: string, folder: string, order: number): Source[] {
  const areas = areasOf(name);
  const title = `${name} Craft`;
  const address = `/careers/${encodeURI(folder)}`;
  const craft = `${front([
    ['title', quoted(title)],
    ['permalink', address],
    ['nav_order', String(order)],
    ['parent', quoted(root)],
    ['has_children', 'true'],
  ])}
# ${asMarkdown(title)}

What we expect of everybody who works as ${asMarkdown(name)}, at four levels. These pages are a beginning: change the words until they say what is true of your company.

${areas.map((area) => `## ${area.name}\n\n${area.about}`).join('\n\n')}
`;
  return [
    text(`careers/${folder}/index.md`, craft),
    ...starterLevels.map((_, at) =>
      text(`careers/${folder}/level${at + 1}.md`, levelPage({ root, name, title, address, areas }, at)),
    ),
  ];
}

interface CraftOfLevel {
  readonly root: string;
  readonly name: string;
  readonly title: string;
  readonly address: string;
  readonly areas: readonly StarterArea[];
}

function levelPage({ root, name, title, address, areas }: CraftOfLevel, at: number): string {
  const { before, summary, intro } = starterLevels[at] ?? starterLevels[0];
  const role = before === '' ? name : `${before} ${name}`;
  const rows = areas.map((area) => `| ${area.name} | ${(area.levels[at] ?? []).join(' <br><br> ')} |`);
  return `${front([
    ['title', quoted(before === '' ? `Level ${at + 1}` : `Level ${at + 1} (${before})`)],
    ['permalink', `${address}/level${at + 1}`],
    ['nav_order', String(at + 1)],
    ['parent', quoted(title)],
    ['grand_parent', quoted(root)],
    ['summary', quoted(summary)],
  ])}
# ${asMarkdown(role)} - Level ${at + 1}

${intro}

| Area | Description |
|:-----|:------------|
${rows.join('\n')}
`;
}

function front(values: readonly (readonly [key: string, value: string])[]): string {
  return `---\nlayout: default\n${values.map(([key, value]) => `${key}: ${value}`).join('\n')}\n---\n`;
}

/** Any text as YAML on one line; what JSON writes is YAML too. */
function quoted(value: string): string {
  return JSON.stringify(value);
}

function text(path: string, content: string): Source {
  return { path, bytes: new TextEncoder().encode(content) };
}
