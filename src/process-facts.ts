/** The number of a process, and whether another one of its machine is there, whoever owns it. */
export function processFacts(process: Pick<NodeJS.Process, 'pid' | 'kill'>) {
  return {
    pid: process.pid,
    isAlive(pid: number): boolean {
      try {
        return process.kill(pid, 0);
      } catch (error) {
        // EPERM says that it is another user's.
        return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
      }
    },
  };
}
