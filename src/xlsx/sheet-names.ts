/** As long as Excel lets the name of a sheet be. */
const most = 31;

/** Names that Excel allows, each once whatever its capitals; what has no letter left is called by its number. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((name, at) => {
    const plain = fitting(name.replace(/[\p{Cc}[\]:*?/\\]+/gu, ' '), most) || String(at + 1);
    let own = plain;
    for (let count = 2; taken.has(own.toLowerCase()); count += 1) {
      own = `${fitting(plain, most - 1 - String(count).length)} ${count}`;
    }
    taken.add(own.toLowerCase());
    return own;
  });
}

function fitting(name: string, length: number): string {
  return name
    .replace(/\s+/g, ' ')
    .replace(/^[\s']+/, '')
    .slice(0, length)
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/[\s']+$/, '');
}

/** A name as references spell it. */
export function quotedName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
