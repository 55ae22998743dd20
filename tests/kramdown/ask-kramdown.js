import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/**
 * One Ruby process that renders snippet after snippet, as Jekyll does.
 *
 * @param {(kramdown: {versions: Record<string, string>, html: (markdown: string) => Promise<string>}) => Promise<T>} use
 * @returns {Promise<T>}
 * @template T
 */
export async function withKramdown(use) {
  const ruby = spawn('ruby', [fileURLToPath(new URL('./render.rb', import.meta.url))], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  try {
    const lines = createInterface({ input: ruby.stdout })[Symbol.asyncIterator]();
    const answer = async () => {
      const { value, done } = await lines.next();
      if (done) throw new Error('Ruby ended. Debian: ruby-kramdown, ruby-kramdown-parser-gfm, ruby-liquid.');
      return JSON.parse(value);
    };
    const versions = await answer();
    return await use({
      versions,
      html(markdown) {
        ruby.stdin.write(`${JSON.stringify(markdown)}\n`);
        return answer();
      },
    });
  } finally {
    ruby.kill();
  }
}
