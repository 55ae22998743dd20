import Handlebars from 'handlebars';
import { BuildError } from '../domain/build-error.js';
import type { Templates } from '../domain/templates.js';

/** Fills one template of the index folder. A field that is not there is refused, as in every other template. */
export function fillTemplate(
  templates: Templates,
  path: string,
  data: Readonly<Record<string, unknown>>,
): string {
  const template = compiled(templates, path);
  try {
    return template(data);
  } catch (cause) {
    throw new BuildError(
      'template-error',
      `The template ${path} cannot be filled: ${cause instanceof Error ? cause.message : String(cause)}.`,
      'Correct the field it names; docs/offline.md lists what it is given.',
      { cause },
    );
  }
}

/** By the templates: each is read once, whatever is filled in by it. */
const compiledBefore = new WeakMap<Templates, Map<string, Handlebars.TemplateDelegate>>();

function compiled(templates: Templates, path: string): Handlebars.TemplateDelegate {
  const all = compiledBefore.get(templates) ?? new Map<string, Handlebars.TemplateDelegate>();
  compiledBefore.set(templates, all);
  const known = all.get(path);
  if (known !== undefined) return known;
  const made = Handlebars.create().compile(textOf(templates, path), { strict: true, preventIndent: true });
  all.set(path, made);
  return made;
}

/** The text of a template, style or script. */
export function textOf(templates: Templates, path: string): string {
  const text = templates.get(path);
  if (text !== undefined) return text;
  throw new BuildError(
    'no-template',
    `There is no template ${path}.`,
    'Restore it, or remove your own templates folder.',
  );
}
