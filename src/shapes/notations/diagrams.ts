import type { Stretch } from '../../model/text/code-blocks.js';
import type { Edit } from '../../model/text/mapped.js';

/** A diagram that only a website draws is printed as it is written; what language it is in says why it looks so. */
export function diagrams(text: string, code: readonly Stretch[]): readonly Edit[] {
  return code.flatMap(({ from }) => {
    const [, before = '', language] = opening.exec(text.slice(from, from + 200)) ?? [];
    if (language === undefined || /[-*+\d]/.test(before)) return [];
    return [
      { from, to: from, insert: `${before}*${names[language.toLowerCase()] ?? language}*\n${before}\n` },
    ];
  });
}

const names: Readonly<Record<string, string>> = {
  mermaid: 'Mermaid',
  plantuml: 'PlantUML',
  puml: 'PlantUML',
  graphviz: 'Graphviz',
  dot: 'Graphviz',
  d2: 'D2',
  vega: 'Vega',
  'vega-lite': 'Vega-Lite',
};

const opening = new RegExp(
  String.raw`^([ \t>]*)(?:\`{3,}|~{3,})[ \t]*\{?\.?(${Object.keys(names).join('|')})\b`,
  'i',
);
