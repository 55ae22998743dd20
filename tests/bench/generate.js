// Makes a just-the-docs framework of any size, the same one each time. Every word is our own.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const levelsPerCraft = 10;
const areaNames = [
  'Delivery',
  'Quality',
  'People',
  'Planning',
  'Operations',
  'Knowledge',
  'Safety',
  'Customers',
];
const verbs = 'plan build review explain measure repair improve simplify teach record compare question'.split(
  ' ',
);
const things =
  'releases reports handovers incidents budgets interfaces backups checklists decisions experiments queues contracts'.split(
    ' ',
  );
const ends =
  'before anyone asks|with the people who use them|so that the next person can carry on|and say plainly what is missing|when the evidence changes|without adding a step for others|and keep the reasons on record|across every team that depends on us'.split(
    '|',
  );

/**
 * Words of each level: a log-normal spread with the median 266 and its 95th percentile at 1,165, the longest 2,353.
 * Taken at even quantiles, so that every size has the same spread.
 */
export function levelWords(count) {
  const sigma = Math.log(1165 / 266) / 1.6449;
  const words = Array.from({ length: count }, (_, index) =>
    Math.round(Math.min(2353, 266 * Math.exp(sigma * normalQuantile((index + 0.5) / count)))),
  );
  words[count - 1] = 2353;
  return shuffle(words, random(7));
}

/** Writes the framework; resolves to the path of one level of middling length, for edits. */
export async function generate(folder, levels) {
  const pick = random(42);
  const lengths = levelWords(levels);
  const median = lengths.toSorted((a, b) => a - b)[levels >> 1];
  let edited;
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, '_config.yml'), 'title: Bench Framework\nurl: https://example.com\n');
  await writeFile(join(folder, 'index.md'), page('Bench Framework', '/', '', 'Everything that we expect.'));
  for (let first = 0; first < levels; first += levelsPerCraft) {
    const craft = first / levelsPerCraft + 1;
    const name = `Craft ${craft}`;
    const place = join(folder, `craft${craft}`);
    await mkdir(place, { recursive: true });
    const areas = areaNames.map((area) => `## ${area}\n\n${sentence(pick)} ${sentence(pick)}`).join('\n\n');
    await writeFile(
      join(place, 'index.md'),
      page(`${name} Craft`, `/craft${craft}`, 'parent: Bench Framework\n', areas),
    );
    for (let number = 1; number <= levelsPerCraft && first + number <= levels; number++) {
      const words = lengths[first + number - 1];
      const path = join(place, `level${number}.md`);
      if (words === median) edited ??= path;
      const front = `nav_order: ${number}\nparent: ${name} Craft\n`;
      await writeFile(
        path,
        page(`Level ${number}`, `/craft${craft}/level${number}`, front, expectations(craft, words, pick)),
      );
    }
  }
  return edited ?? join(folder, 'craft1', 'level1.md');
}

function page(title, permalink, front, body) {
  return `---\nlayout: page\ntitle: ${title}\npermalink: ${permalink}\n${front}---\n\n# ${title}\n\n${body}\n`;
}

function expectations(craft, words, pick) {
  const statements = [];
  for (let left = words; left > 0; ) {
    const text = Array.from({ length: 1 + Math.floor(pick() * 3) }, () => sentence(pick)).join(' ');
    statements.push(text);
    left -= text.split(' ').length;
  }
  const used = areaNames.slice(0, Math.max(2, Math.min(areaNames.length, Math.ceil(statements.length / 2))));
  const rows = used.map((area, index) => {
    const own = statements.filter((_, at) => at % used.length === index);
    return `| [${area}](/craft${craft}#${area.toLowerCase()}) | ${own.join(' <br><br> ')} |`;
  });
  return `${sentence(pick)}\n\n|Area|Description|\n|:--|:--|\n${rows.filter((row) => !row.endsWith('|  |')).join('\n')}`;
}

function sentence(pick) {
  const one = (list) => list[Math.floor(pick() * list.length)];
  return `I ${one(verbs)} ${one(things)} and ${one(things)} ${one(ends)}.`;
}

/** Mulberry32: https://gist.github.com/tommyettinger/46a874533244883189143505d203312c */
function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}

function shuffle(list, pick) {
  const copy = [...list];
  for (let index = copy.length - 1; index > 0; index--) {
    const other = Math.floor(pick() * (index + 1));
    [copy[index], copy[other]] = [copy[other], copy[index]];
  }
  return copy;
}

/** The standard normal quantile by bisection of its distribution; exact enough for counting words. */
function normalQuantile(share) {
  let [low, high] = [-8, 8];
  while (high - low > 1e-6) {
    const middle = (low + high) / 2;
    if (normalShare(middle) < share) low = middle;
    else high = middle;
  }
  return low;
}

/** Abramowitz and Stegun, 26.2.17. */
function normalShare(x) {
  if (x < 0) return 1 - normalShare(-x);
  const t = 1 / (1 + 0.2316419 * x);
  const sum =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return 1 - (Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)) * sum;
}
