/** What may be a level of a craft, as far as it counts for its number: a page, a column of a table, an entry of a list. */
export interface Rung {
  /** What it is called: a page's title, a column's head. */
  readonly title: string;
  /** What `level:` says of it, as it was written; undefined where nothing does. */
  readonly level: string | undefined;
  /** Its place among the others where its author ordered them; undefined where nobody did. */
  readonly position: number | undefined;
  /** Whether something beside its title says that it is a level, such as what it says about areas. */
  readonly isLevel: boolean;
}
