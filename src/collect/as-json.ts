import type { CollectedForms } from './collected.js';

/** Everything that was collected, to be read by programs. docs/collect.md tells of it. */
export function asJson({ forms, told }: CollectedForms): string {
  const value = {
    format: 1,
    forms: forms.map(({ file, person, answers, others, fates }) => {
      const { statements, scale, person: _, format, ...form } = answers.form;
      return {
        file,
        person,
        ...form,
        scale,
        now: fates && { version: fates.version, hasLevel: fates.hasLevel, newStatements: fates.fresh },
        statements: statements.map((statement, at) => {
          const { stand, evidence } = answers.statements[at] ?? { stand: undefined, evidence: '' };
          const { fate, now, level } = fates?.statements[at] ?? {};
          return {
            ...statement,
            stand,
            evidence,
            became: fate && { fate, area: now?.area, statement: now?.text, level },
          };
        }),
        next: answers.next.filter(({ what, when }) => what !== '' || when !== ''),
        signed: answers.signed,
        others,
      };
    }),
    told,
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}
