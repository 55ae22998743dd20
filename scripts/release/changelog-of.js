/**
 * The changelog with what is Unreleased below a version and its day, and a new, empty Unreleased above it; undefined when
 * nothing is.
 */
export function changelogOf(text, version, day) {
  const head = /^## \[Unreleased\]\n/m.exec(text);
  if (head === null) return undefined;
  const from = head.index + head[0].length;
  const next = text.slice(from).search(/^## \[/m);
  const notes = next < 0 ? text.slice(from) : text.slice(from, from + next);
  // Headings alone say nothing.
  if (!/^[^#\s]/m.test(notes)) return undefined;
  return `${text.slice(0, from)}\n## [${version}] - ${day}\n${text.slice(from)}`;
}
