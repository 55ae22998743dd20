/** What is known of the machine that may have a desktop. */
export interface Desktop {
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * Opens an address in the browser of whoever sits at the machine; where there is none, gives a sentence that says what to do.
 * The address is one of ours, never of what is built.
 */
export async function openBrowser(address: string, { platform, env }: Desktop): Promise<string | undefined> {
  // A terminal from elsewhere, a container, a server: nobody would see what opens.
  const isWsl = env.WSL_DISTRO_NAME !== undefined;
  if (platform === 'linux' && !isWsl && !env.DISPLAY && !env.WAYLAND_DISPLAY) return noDesktop;
  try {
    const { default: open } = await import('open');
    await open(address);
    return undefined;
  } catch {
    return noDesktop;
  }
}

const noDesktop = 'No desktop was found here: open the address in a browser of this machine.';
