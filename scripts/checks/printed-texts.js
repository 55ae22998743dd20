/** Every text that the pages of a framework print, with the file that it came from. */
export function printedTexts({ root, crafts, pages }) {
  const ofPage = (page) => [page.heading, ...(page.blocks ?? [])].map((one) => textOf(page, one));
  return [
    ...(root === undefined ? [] : ofPage(root)),
    ...pages.flatMap(ofPage),
    ...crafts.flatMap((craft) => [
      textOf(craft, { text: craft.label }),
      textOf(craft, craft.heading),
      ...[...craft.intro, ...craft.outro].map((block) => textOf(craft, block)),
      ...craft.areas.flatMap(({ name, blocks }) => [name, ...blocks].map((one) => textOf(craft, one))),
      ...craft.levels.flatMap((level) => [
        textOf(level, { text: level.label }),
        textOf(level, { text: level.numeral }),
        textOf(level, level.heading),
        ...level.sections.flatMap(textsIn).map((one) => textOf(level, one)),
      ]),
    ]),
  ];
}

function textsIn(section) {
  if (section.kind === 'prose') return section.blocks;
  return [...section.head, ...section.expectations.flatMap(({ name, statements }) => [name, ...statements])];
}

function textOf(page, { text, place }) {
  return { file: place?.file ?? page.file, text };
}

/** What crafts, levels and areas of a framework are called. */
export function namesOf({ crafts }) {
  return crafts.flatMap(({ label, heading, areas, levels }) => [
    label,
    heading.text,
    ...areas.map(({ name }) => name.text),
    ...levels.flatMap((level) => [
      level.label,
      level.heading.text,
      ...level.sections.flatMap(({ expectations = [] }) => expectations.map(({ name }) => name.text)),
    ]),
  ]);
}
