/** The text of every template file by its path below templates/, e.g. `partials/ladder.hbs`, `styles/base.css`. */
export type Templates = ReadonlyMap<string, string>;
