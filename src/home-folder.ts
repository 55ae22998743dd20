import { homedir } from 'node:os';

/** Absolute path of the user's home folder; undefined for a user without one, who may not even have a name. */
export function homeFolder(): string | undefined {
  try {
    return homedir();
  } catch {
    return undefined;
  }
}
