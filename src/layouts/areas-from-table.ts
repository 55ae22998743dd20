import type { Expectation, Section } from '../domain/framework.js';
import type { DraftCell, DraftTable } from './draft.js';
import type { CraftAreas } from './layout.js';

/** One expectation per row: the first cell names the area, all further cells hold statements. */
export function areasFromTable(table: DraftTable, craft: CraftAreas): Section {
  const expectations: Expectation[] = [];
  for (const row of table.rows) {
    const [name, ...rest] = row;
    if (name === undefined) continue;
    const expectation = fromRow(name, rest, craft);
    const above = expectations.at(-1);
    const continues = expectation.name.text === '' && above !== undefined;
    if (!continues) expectations.push(expectation);
    else {
      const statements = [...above.statements, ...expectation.statements];
      expectations[expectations.length - 1] = { ...above, statements };
    }
  }
  return { kind: 'areas', head: table.head.map((cell) => cell.whole()), expectations };
}

function fromRow(name: DraftCell, rest: readonly DraftCell[], craft: CraftAreas): Expectation {
  const whole = name.whole();
  return {
    name: whole,
    area: craft.find(whole.text, name.anchor())?.id,
    statements: rest.flatMap((cell) => cell.statements()),
    place: name.place,
  };
}
