import Handlebars from 'handlebars';
import type { Brand } from '../domain/brand.js';
import { BuildError } from '../domain/build-error.js';
import { directionOf } from '../domain/direction.js';
import type { Framework } from '../domain/framework.js';
import type { Page } from '../domain/page.js';
import { type Place, showPlace } from '../domain/place.js';
import type { Edition, PrintJob } from '../domain/plan.js';
import type { Shell } from '../domain/shell.js';
import type { TemplateName } from '../domain/template-name.js';
import type { Templates } from '../domain/templates.js';
import { wordsIn } from '../domain/words/words-in.js';
import { makeElement } from '../html/elements.js';
import { parseHtml } from '../html/parse-html.js';
import { writeHtml } from '../html/write-html.js';
import { type Asking, askingOf } from './asking.js';
import { embedImages } from './embed-images.js';
import { headingAnchors } from './heading-anchors.js';
import { listLinks } from './list-links.js';
import { pageStyle } from './page-style.js';
import { laidLetterhead } from './sheet/letterhead-of.js';
import { sheetOf } from './sheet/sheet-of.js';
import { sheetLook } from './sheet-look.js';
import { makeShell } from './shell.js';
import { withUniqueIds } from './unique-ids.js';
import { makeView } from './views/make-view.js';
import { writeOut } from './write-out.js';

/** Turns jobs into pages for one brand; templates are compiled and the shell is made once. */
export interface Renderer {
  readonly shell: Shell;
  /** @param asking what the framework is asked by, for who listens; left out, it is asked as it is */
  render(job: PrintJob, edition: Edition, asking?: Asking): Page;
}

/**
 * A renderer over a set of templates. Templates are strict: one that names a field which its view does not have
 * is refused with its place, since a silent gap on paper is worse.
 *
 * @throws BuildError `no-template` or `template-error`, from `render`.
 */
export function makeRenderer(framework: Framework, brand: Brand, templates: Templates): Renderer {
  const shell = makeShell(brand, templates);
  const templateOf = compiledTemplates(templates);
  const plain = askingOf(framework);
  const render: Renderer['render'] = (job, edition, { framework, link, images, stepOf } = plain) => {
    const context = { framework, brand, edition, stepOf };
    const view = makeView(job.template, context, job.subject);
    const filled = parseHtml(fill(job.template, templateOf(job.template), view.data, templates));
    const noted = listLinks(filled, edition.print, link, wordsIn(view.language, brand.wording));
    const large = edition.print === 'large' ? ' large' : '';
    const sheet = `sheet ${view.kind} ${edition.paper}${large}`;
    const turned = directionOf(view.language) === 'rtl' ? { dir: 'rtl' } : {};
    const body = makeElement('div', { class: sheet, ...turned }, withUniqueIds(writeOut(noted)));
    return {
      shell,
      title: view.title,
      language: view.language,
      style: pageStyle(sheetOf(job.template, context, job.subject), edition, sheetLook(brand, view.language)),
      body: writeHtml(embedImages([body], images)),
      arrangement: view.arrangement,
      form: view.form,
      letterhead: laidLetterhead(job.template, context),
      anchors: headingAnchors([body]),
    };
  };
  return { shell, render };
}

type Compiled = (name: TemplateName) => Handlebars.TemplateDelegate;

/** By the templates: a process that stays renders anew from them, round after round. */
const compiledBefore = new WeakMap<Templates, Compiled>();

/** Each is compiled when it is first asked for. */
function compiledTemplates(templates: Templates): Compiled {
  const before = compiledBefore.get(templates);
  if (before !== undefined) return before;
  const engine = Handlebars.create();
  for (const [path, text] of templates) {
    const partial = /^partials\/(.+)\.hbs$/.exec(path)?.[1];
    if (partial !== undefined) engine.registerPartial(partial, text);
  }
  const compiled = new Map<string, Handlebars.TemplateDelegate>();
  const templateOf: Compiled = (name) => {
    const known = compiled.get(name);
    if (known !== undefined) return known;
    const made = compile(engine, name, templates);
    compiled.set(name, made);
    return made;
  };
  compiledBefore.set(templates, templateOf);
  return templateOf;
}

function compile(
  engine: typeof Handlebars,
  name: TemplateName,
  templates: Templates,
): Handlebars.TemplateDelegate {
  const text = templates.get(`${name}.hbs`);
  if (text === undefined) {
    throw new BuildError(
      'no-template',
      `There is no template ${name}.hbs.`,
      'Restore it, or remove your own templates folder.',
    );
  }
  return engine.compile(text, { strict: true, preventIndent: true });
}

function fill(
  name: TemplateName,
  template: Handlebars.TemplateDelegate,
  data: Readonly<Record<string, unknown>>,
  templates: Templates,
): string {
  const html = filled(name, template, data, templates);
  // Chromium gives a page without a word no tags, and no file of ours is without.
  if (/(?:^|>)[^<>]*[^\s<>]|<img\b/i.test(html)) return html;
  throw new BuildError(
    'template-error',
    `The template ${name}.hbs leaves its page empty.`,
    'Fill it, or remove it from your own templates folder, so that ours is used.',
  );
}

function filled(
  name: TemplateName,
  template: Handlebars.TemplateDelegate,
  data: Readonly<Record<string, unknown>>,
  templates: Templates,
): string {
  try {
    return template(data);
  } catch (cause) {
    // Handlebars adds where, and writes out what lacks the field: [object Object], or all that a text says.
    const message =
      cause instanceof Error
        ? cause.message.replace(/ - \d+:\d+$/, '').replace(/^("[^"]*" not defined) in .*$/s, '$1')
        : String(cause);
    const { where, place } = placeOf(cause, name, templates);
    throw new BuildError(
      'template-error',
      `The template ${where} cannot be filled: ${message}.`,
      'Correct the field or partial it names; docs/templates.md lists what each template is given.',
      { cause, place },
    );
  }
}

/** `handout.hbs:3:5 {{leve1.number}}`, and as a place in the folder of templates. Handlebars tells line and column but not whether a partial is meant. */
function placeOf(cause: unknown, name: string, templates: Templates): { where: string; place: Place } {
  const whole = { file: `${name}.hbs`, line: 1, column: 1 };
  if (!(cause instanceof Error) || !('lineNumber' in cause) || !('column' in cause)) {
    return { where: whole.file, place: { ...whole, line: parseLine(cause) } };
  }
  const line = Number(cause.lineNumber);
  const column = Number(cause.column);
  const candidates = [`${name}.hbs`, ...[...templates.keys()].filter((path) => path.startsWith('partials/'))];
  for (const path of candidates) {
    const text = (templates.get(path) ?? '').split('\n')[line - 1] ?? '';
    const around = [...text.matchAll(/\{\{+[^}]*\}+/g)];
    const mustache = around.find(({ index, 0: tag }) => index <= column && column < index + tag.length)?.[0];
    const place = { file: path, line, column: column + 1 };
    if (mustache !== undefined) return { where: `${showPlace(place)} ${mustache}`, place };
  }
  const place = { ...whole, line, column: column + 1 };
  return { where: showPlace(place), place };
}

/** Of a template that cannot be read at all Handlebars tells the line in its message alone. */
function parseLine(cause: unknown): number {
  return Number(/^Parse error on line (\d+):/.exec(cause instanceof Error ? cause.message : '')?.[1] ?? 1);
}
