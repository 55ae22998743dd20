import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { diagnosticsIn, faultsOf, harmOf, notTold, stageAttack, wordsAstray } from './hold-attack.js';
import { levelPage } from './plain-framework.js';

/** What is made by itself, and Word files. A hundred sheets to fill in, adverts or packs for people would hold the same words again. */
async function everyProduct(root) {
  const schema = JSON.parse(await readFile(join(root, 'schemas/ladderpress.schema.json'), 'utf8'));
  const { anyOf, items, enum: own } = schema.properties.product;
  const ids = own ?? items?.enum ?? anyOf.flatMap((one) => one.enum ?? one.items?.enum ?? []);
  return [...new Set(ids)]
    .filter((id) => !/^(?:advert|review|scorecard|promotion|person)/.test(id))
    .join(',');
}

/**
 * Holds all attacks that are one page of a framework in a single build of everything: each is a level of one craft. Resolves
 * to each attack with what did not hold, as `holdAttack` says it, the first with what cannot be said of one alone.
 */
export async function holdPages(attacks, scratch, tools) {
  const files = { 'careers/baker/level1.md': null };
  const fileOf = new Map();
  for (const [index, attack] of attacks.entries()) {
    fileOf.set(attack, `baker/level${index + 1}.md`);
    files[`careers/baker/level${index + 1}.md`] = levelPage(index + 1, attack.front ?? {}, attack.page);
    Object.assign(files, attack.files);
  }
  const together = {
    id: 'pages',
    files,
    links: Object.assign({}, ...attacks.map(({ links }) => links)),
    env: {},
    run: `build careers --output %OUTPUT% --keep-html --product ${await everyProduct(tools.root)}`,
    expect: { codes: [], shows: [], hides: [], inert: [], seconds: 240, report: 'json' },
  };
  const staged = await stageAttack(together, scratch, tools);
  const told = diagnosticsIn(staged.run.stdout);
  const ofAll = [...staged.touched, ...faultsOf(staged, together), ...harmOf(staged)];
  return attacks.map((attack, index) => {
    const codes = told.flatMap(({ place, code }) => (place?.file === fileOf.get(attack) ? [code] : []));
    const missing = attack.expect.codes.filter((code) => !codes.includes(code));
    return [
      attack,
      [
        ...(index === 0 ? ofAll : []),
        ...missing.map((code) => notTold(code, codes)),
        ...wordsAstray(attack.expect, staged),
      ],
    ];
  });
}
