import process from 'node:process';

/** How many milliseconds of the processor some work takes in this process; a clock would count what else a machine does. */
export async function busyFor(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
