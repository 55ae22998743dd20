import type { ToldOfForm } from '../domain/collected-answers.js';
import type { ReviewSide } from '../domain/review-form.js';
import type { CollectedForm } from './collected.js';

/** The forms about one person and one level, beside each other; one of the sides may be missing. */
export interface BothSides {
  readonly person: string;
  readonly forms: Readonly<Partial<Record<ReviewSide, CollectedForm>>>;
}

/**
 * Puts forms of the employee and of the manager together: of the same framework, level and name, however it is typed. Forms without a
 * name belong together when there is one of each side of their level. Of two forms of one person and side each gets a sheet.
 */
export function matchSides(forms: readonly CollectedForm[]): { both: BothSides[]; told: ToldOfForm[] } {
  const groups = new Map<string, CollectedForm[]>();
  for (const form of forms) {
    const { framework, key } = form.answers.form;
    const group = [framework.id, key, folded(form.person)].join('\n');
    groups.set(group, [...(groups.get(group) ?? []), form]);
  }
  const both: BothSides[] = [];
  const told: ToldOfForm[] = [];
  for (const group of groups.values()) {
    const [self, manager] = (['self', 'manager'] as const).map((side) =>
      group.filter(({ answers }) => answers.form.side === side),
    ) as [CollectedForm[], CollectedForm[]];
    for (const many of [self, manager]) {
      const [first, ...others] = many;
      if (first === undefined || others.length === 0) continue;
      const { role } = first.answers.form;
      const isNamed = first.person !== '';
      const what = isNamed
        ? `There are ${many.length} forms of one side about one person, ${role}: ${shownFiles(many)}. All are kept.`
        : `${many.length} forms about ${role} name nobody: ${shownFiles(many)}. All are kept.`;
      const fix = isNamed ? 'Leave out those that do not count.' : 'Have people fill in their names.';
      told.push({ file: first.file, kind: 'note', what, fix });
    }
    const isAmbiguous = group[0]?.person === '' && (self.length > 1 || manager.length > 1);
    const count = isAmbiguous ? 0 : Math.max(self.length, manager.length);
    for (let at = 0; at < count; at += 1) both.push(sidesOf(self[at], manager[at]));
    if (isAmbiguous)
      both.push(
        ...self.map((form) => sidesOf(form, undefined)),
        ...manager.map((form) => sidesOf(undefined, form)),
      );
  }
  return { both, told };
}

function sidesOf(self: CollectedForm | undefined, manager: CollectedForm | undefined): BothSides {
  return {
    person: self?.person || manager?.person || '',
    forms: { ...(self && { self }), ...(manager && { manager }) },
  };
}

/** The first few, and how many others there are. */
function shownFiles(forms: readonly CollectedForm[]): string {
  const few = forms.slice(0, 5).map(({ file }) => file);
  return forms.length === few.length
    ? few.join(', ')
    : `${few.join(', ')} and ${forms.length - few.length} others`;
}

function folded(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
