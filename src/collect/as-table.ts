import type { CollectedForm } from './collected.js';

/** What the columns of the table are called; a row is one statement, one next step or one signature of one form. */
const columns = [
  'file',
  'framework',
  'answered_against',
  'now',
  'craft',
  'level',
  'role',
  'side',
  'person',
  'kind',
  'area',
  'under',
  'statement_id',
  'statement',
  'stand',
  'answer',
  'when',
  'became',
  'area_now',
  'statement_now',
  'level_now',
] as const;

type Row = Partial<Record<(typeof columns)[number], string | undefined>>;

/** Every answer as a row, with heads: forms that nobody filled in too, so that nothing is missing where nothing was said. */
export function asTable(forms: readonly CollectedForm[]): string[][] {
  const rows = forms.flatMap(rowsOf);
  return [[...columns], ...rows.map((row) => columns.map((column) => row[column] ?? ''))];
}

function rowsOf({ file, person, answers, others, fates }: CollectedForm): Row[] {
  const { form } = answers;
  const about: Row = {
    file,
    framework: form.framework.title,
    answered_against: form.version,
    now: fates?.version,
    craft: form.craft.name,
    level: form.level.numeral,
    role: form.role,
    side: form.side,
    person,
  };
  const statements = form.statements.map(({ id, area, under, text }, at): Row => {
    const answer = answers.statements[at];
    const fate = fates?.statements[at];
    return {
      ...about,
      kind: 'statement',
      area,
      under,
      statement_id: id,
      statement: text,
      stand: answer?.stand,
      answer: answer?.evidence,
      became: fate?.fate,
      area_now: fate?.fate === 'moved' ? fate.now?.area : undefined,
      statement_now: fate?.fate === 'reworded' ? fate.now?.text : undefined,
      level_now: fate?.level,
    };
  });
  const next = answers.next
    .filter(({ what, when }) => what !== '' || when !== '')
    .map(({ what, when }): Row => ({ ...about, kind: 'next step', answer: what, when }));
  const signed = (['self', 'manager'] as const)
    .map((who) => ({ who, ...answers.signed[who] }))
    .filter(({ name, date }) => name !== '' || date !== '')
    .map(({ who, name, date }): Row => ({ ...about, kind: `signed by ${who}`, answer: name, when: date }));
  const strange = others.map(
    ({ name, text }): Row => ({ ...about, kind: 'other', statement_id: name, answer: text }),
  );
  return [...statements, ...next, ...signed, ...strange];
}
