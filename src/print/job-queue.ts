/** Jobs that wait for a tab, by the shell they need. */
export interface JobQueue<Job> {
  readonly add: (shell: string, job: Job) => void;
  /** The next job, one for the `held` shell if there is any, since loading a shell costs many documents' time. */
  readonly take: (held: string | undefined) => Job | undefined;
  readonly size: () => number;
  /** Takes all jobs out. */
  readonly drain: () => readonly Job[];
}

export function createJobQueue<Job>(): JobQueue<Job> {
  const lines = new Map<string, Job[]>();

  const longest = () =>
    [...lines].reduce<string | undefined>(
      (best, [shell, jobs]) =>
        best === undefined || jobs.length > (lines.get(best)?.length ?? 0) ? shell : best,
      undefined,
    );

  return {
    add: (shell, job) => {
      const line = lines.get(shell);
      if (line === undefined) lines.set(shell, [job]);
      else line.push(job);
    },
    take: (held) => {
      const shell = held !== undefined && lines.has(held) ? held : longest();
      if (shell === undefined) return undefined;
      const line = lines.get(shell);
      const job = line?.shift();
      if (line?.length === 0) lines.delete(shell);
      return job;
    },
    size: () => [...lines.values()].reduce((sum, line) => sum + line.length, 0),
    drain: () => {
      const all = [...lines.values()].flat();
      lines.clear();
      return all;
    },
  };
}
