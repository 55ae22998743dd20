import type { AnsweredForm, CollectedAnswers } from '../domain/collected-answers.js';
import type { CollectedForm, CollectedForms } from './collected.js';

/** Everything that was collected, to be read by programs. docs/collect.md tells of it. */
export function asJson(collected: CollectedForms): string {
  return `${JSON.stringify(asAnswers(collected), null, 2)}\n`;
}

/** The same as a value. Each key by its name: whoever wrote a form may have put anything beside. */
export function asAnswers({ forms, told }: CollectedForms): CollectedAnswers {
  return { format: 1, forms: forms.map(answeredForm), told };
}

function answeredForm({ file, person, answers, others, fates }: CollectedForm): AnsweredForm {
  const { statements, scale, framework, version, craft, level, key, role, language, side } = answers.form;
  return {
    file,
    person,
    framework: { id: framework.id, title: framework.title },
    version,
    craft: { id: craft.id, name: craft.name },
    level: { id: level.id, numeral: level.numeral },
    key,
    role,
    language,
    side,
    scale,
    now: fates && { version: fates.version, hasLevel: fates.hasLevel, newStatements: fates.fresh },
    statements: statements.map(({ id, area, under, text }, at) => {
      const { stand, evidence } = answers.statements[at] ?? { stand: undefined, evidence: '' };
      const { fate, now, level } = fates?.statements[at] ?? {};
      return {
        id,
        area,
        under,
        text,
        stand,
        evidence,
        became: fate && { fate, area: now?.area, statement: now?.text, level },
      };
    }),
    next: answers.next.filter(({ what, when }) => what !== '' || when !== ''),
    signed: answers.signed,
    others,
  };
}
