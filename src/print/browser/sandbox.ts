/** Whether Chromium's sandbox is on. */
export interface Sandbox {
  readonly on: boolean;
  readonly why: string;
  /** What the user could do to have it on; undefined when it is. */
  readonly fix: string | undefined;
}

export const sandboxes = {
  works: { on: true, why: 'this system lets Chromium use it', fix: undefined },
  root: {
    on: false,
    why: 'Chromium does not use it for root',
    fix: 'run Ladderpress as an ordinary user.',
  },
  forbidden: {
    on: false,
    why: 'this system forbids the user namespaces that it needs',
    fix: 'allow unprivileged user namespaces (Ubuntu: sysctl kernel.apparmor_restrict_unprivileged_userns=0; containers: a seccomp profile that allows them).',
  },
} as const satisfies Record<string, Sandbox>;
