/** A folder by path: text, or the bytes of a picture. */
export type Files = Map<string, string | Uint8Array>;

/** Mulberry32: https://gist.github.com/tommyettinger/46a874533244883189143505d203312c; from 0 to 1. */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Changes a folder as its authors do, at random, and says how. */
export function randomEdit(files: Files, random: () => number): string {
  const pick = <Item>(list: readonly Item[]) => list[Math.floor(random() * list.length)] as Item;
  const paths = [...files.keys()].filter((path) => /\.md$/.test(path));
  const path = pick(paths);
  const text = String(files.get(path));
  const [name, edit] = pick(Object.entries(edits));
  const changed = edit(text, pick, files, path);
  if (changed !== undefined) files.set(path, changed);
  return `${name} ${path}`;
}

type Edit = (
  text: string,
  pick: <Item>(list: readonly Item[]) => Item,
  files: Files,
  path: string,
) => string | undefined;

const added = [
  'I ask before I build.',
  'TODO: say what the the step up is.',
  'See [there](/baker#care), [nowhere](/nowhere) and [beside](level1.md#i-ask).',
  '![A picture](new.png)\n\n![](/pictures/none.png)',
  '## A heading of its own\n\nWith a note.[^n]\n\n[^n]: The note.',
  '| Area | Description |\n|---|---|\n| Care | I write it down. | One more |\n| Nothing | |',
  'Only for us.\n{: .internal }',
  '## Pay {: .internal }\n\n50,000 to 60,000 EUR a year.',
  'Hello {{ page.title }} and {{ site.title }}: {% link index.md %} {% unknown %}',
  '<b lang="fr">bonjour</b> *[IaC]: infrastructure as code\n\nIaC',
  '<<<<<<< HEAD\nmine\n=======\nyours\n>>>>>>> theirs',
];

const edits: Readonly<Record<string, Edit>> = {
  'words added to': (text, pick) => `${text}\n${pick(added)}\n`,
  'a line taken from': (text, pick) => {
    const lines = text.split('\n');
    const at = pick([...lines.keys()]);
    return lines.toSpliced(at, 1).join('\n');
  },
  'a line said twice in': (text, pick) => {
    const lines = text.split('\n');
    const at = pick([...lines.keys()]);
    return lines.toSpliced(at, 0, lines[at] ?? '').join('\n');
  },
  'headings renamed in': (text, pick) => text.replace(/^(#+ .*)$/gm, (line) => pick([line, `${line} anew`])),
  'title changed of': (text, pick) =>
    text.replace(/^title: .*$/m, `title: ${pick(['Level 2', 'Level 7 (Chief)', 'Chapter', 'Baker Craft'])}`),
  'front matter added to': (text, pick) =>
    text.replace(
      /^---\n/,
      `---\n${pick(['audience: internal', 'nav_order: 3', 'lang: de', 'level: 4', 'status: draft', 'questions: Why?', 'published: false', 'audiance: internal', 'version: "2"', 'parent: Home'])}\n`,
    ),
  'address changed of': (text, pick) =>
    text.replace(/^permalink: .*$/m, `permalink: /${pick(['moved', 'baker', 'a/b'])}`),
  'a copy made of': (text, pick, files, path) => {
    files.set(
      path.replace(/\.md$/, `-${pick(['copy', 'old'])}.md`),
      text.replace(/^(permalink: .*)$/m, '$1-copy'),
    );
    return undefined;
  },
  'deleted:': (_text, _pick, files, path) => {
    if (files.size > 5) files.delete(path);
    return undefined;
  },
  'renamed:': (text, pick, files, path) => {
    files.delete(path);
    files.set(path.replace(/[^/]+$/, pick(['renamed.md', 'index.md', 'zz.md'])), text);
    return undefined;
  },
  'settings of the website changed beside': (_text, pick, files) => {
    const settings = ['lang: fr', 'url: https://example.org', 'baseurl: /base', 'exclude: [baker]'];
    const old = String(files.get('_config.yml') ?? '');
    files.set(
      '_config.yml',
      pick([old, `${old}\n${pick(settings)}\n`, 'title: Another\n', 'title: [broken\n']),
    );
    return undefined;
  },
  'a picture put beside': (_text, pick, files, path) => {
    const picture = path.replace(/[^/]+$/, 'new.png');
    if (files.has(picture) && pick([true, false])) files.delete(picture);
    else files.set(picture, new Uint8Array(pick([onePixel, onePixel.slice(0, 20)])));
    return undefined;
  },
  'questions written beside': (_text, pick, files) => {
    const craft = pick(['carter', 'Nobody']);
    files.set(
      '_questions/some.md',
      `---\ncraft: ${craft}\n---\n# Care\n\nWhat did you ${pick(['build', 'buy'])}?\n`,
    );
    return undefined;
  },
};

/** A PNG of one grey pixel. */
const onePixel = [
  ...Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
    'base64',
  ),
];
