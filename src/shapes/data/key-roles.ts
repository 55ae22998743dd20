import type { DataKeys } from '../../domain/source-mapping.js';

/** What a key of data says of its value. */
export type KeyRole =
  | 'craft'
  | 'level'
  | 'area'
  /** What people read. */
  | 'text'
  /** What a thing is called. */
  | 'name'
  /** Where it stands among others, as a number. */
  | 'number'
  /** For programs alone. */
  | 'noise';

/** Words of keys, in the singular, joined and in lower case. */
const words: Readonly<Record<KeyRole, readonly string[]>> = {
  craft:
    'craft role job jobfamily jobfamilie family families discipline track position profession career careerpath path framework ladder'.split(
      ' ',
    ),
  level: 'level grade band rank rung seniority tier stage stufe niveau nivel livello step'.split(' '),
  area: 'area topic theme dimension competency competence category pillar skill attribute capability trait value axis section group expectationarea'.split(
    ' ',
  ),
  text: 'text description desc summary criteria criterion statement expectation behaviour behavior content body detail item bullet point example examplecriteria requirement responsibility indicator signal note about intro introduction overview definition objective goal outcome'.split(
    ' ',
  ),
  name: 'title name displayname label heading displaytitle'.split(' '),
  number: 'number levelnumber order rankorder'.split(' '),
  noise:
    'id uuid key slug path url uri href link icon color colour image img weight index sort draft published date version yaml homepage layout template sidebartitle sidebargroup sheet googlesheetid islegacy schema type lang locale tag permalink file'.split(
      ' ',
    ),
};

const roles: ReadonlyMap<string, KeyRole> = new Map(
  (Object.entries(words) as [KeyRole, readonly string[]][]).flatMap(([role, own]) =>
    own.map((word): [string, KeyRole] => [word, role]),
  ),
);

/** The role of a key by what it is called; undefined for one that may be a name of the framework's own. */
export function roleOfKey(key: string): KeyRole | undefined {
  if (key.startsWith('$') || key.startsWith('_')) return 'noise';
  const joined = key.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return (
    roles.get(joined) ??
    roles.get(singular(joined)) ??
    (/(?:^|[a-z_-])(?:Id|_id|-id)s?$/.test(key) ? 'noise' : undefined)
  );
}

function singular(word: string): string {
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

/** What a key of one map means. */
export type RoleOfKey = (key: string) => KeyRole | undefined;

/** How keys are understood; `path` is the key with those around it: `competencies.theme`. */
export type RoleOf = (key: string, path: string) => KeyRole | undefined;

/** Roles as a mapping gives them, by keys or by paths of keys; all other keys by what they are called. */
export function rolesOf(keys: DataKeys | undefined): RoleOf {
  if (keys === undefined) return roleOfKey;
  const { ignore, ...others } = keys;
  const given = Object.entries({ ...others, noise: ignore } satisfies Partial<Record<KeyRole, unknown>>);
  return (key, path) => {
    const whole = `.${path === '' ? key : path}`.toLowerCase();
    const told = given.find(([, names]) => names?.some((name) => whole.endsWith(`.${name.toLowerCase()}`)));
    // The keys of the object are roles.
    return (told?.[0] as KeyRole | undefined) ?? roleOfKey(key);
  };
}
