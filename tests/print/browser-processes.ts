import { readdirSync, readFileSync } from 'node:fs';
import process from 'node:process';

/** Ids of this process's browser processes of one type: `renderer`, or `browser` for the first of them. */
export function browserProcesses(type: string): readonly number[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap(readProcess);
  const first = all.filter(
    ({ parent, command }) => parent === process.pid && command.includes('--remote-debugging-pipe'),
  );
  if (type === 'browser') return first.map(({ id }) => id);
  const family = new Set(first.map(({ id }) => id));
  for (let size = 0; size !== family.size; ) {
    size = family.size;
    for (const { id, parent } of all) if (family.has(parent)) family.add(id);
  }
  return all
    .filter(({ id, command }) => family.has(id) && command.includes(`--type=${type}`))
    .map(({ id }) => id);
}

/** Empty when the process ended meanwhile. */
function readProcess(name: string) {
  try {
    const parent = Number(readFileSync(`/proc/${name}/stat`, 'utf8').split(') ')[1]?.split(' ')[1]);
    return [{ id: Number(name), parent, command: readFileSync(`/proc/${name}/cmdline`, 'utf8') }];
  } catch {
    return [];
  }
}
