import { countWords } from '../domain/count-words.js';
import type { Inline, Section } from '../domain/framework.js';

/** Words of a level that a reader sees, heading and tables included. */
export function levelWords(heading: Inline, sections: readonly Section[]): number {
  return countWords(`${heading.text} ${sections.map(sectionText).join(' ')}`);
}

function sectionText(section: Section): string {
  return section.kind === 'prose'
    ? section.blocks.map((block) => block.text).join(' ')
    : [
        ...section.head,
        ...section.expectations.flatMap((expectation) => [expectation.name, ...expectation.statements]),
      ]
        .map((inline) => inline.text)
        .join(' ');
}
