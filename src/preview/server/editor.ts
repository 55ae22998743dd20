import { spawn } from 'node:child_process';
import { BuildError } from '../../domain/build-error.js';
import { type EditorName, editorNames, type SourcePlace } from '../state.js';

/** How a place in a file is opened: the name of an editor whose links the page knows, or a command with its arguments. */
export type Editor = EditorName | readonly [program: string, ...args: string[]];

/**
 * Reads what `--editor` or `LADDERPRESS_EDITOR` say: `vscode`, `jetbrains`, or a command as a JSON array in which
 * `{file}`, `{line}` and `{column}` stand for the place. Neither may come from the folder that is built.
 *
 * @param from what said it, for the message
 * @throws BuildError `bad-flag`
 */
export function readEditor(word: string | undefined, from: string): Editor {
  if (word === undefined) return 'vscode';
  const named = editorNames.find((name) => name === word);
  if (named !== undefined) return named;
  const [program, ...args] = wordsOf(word);
  if (program !== undefined && program !== '' && args.some((arg) => arg.includes('{file}'))) {
    return [program, ...args];
  }
  throw new BuildError(
    'bad-flag',
    `${from} cannot be ${word}: it is neither ${editorNames.join(' nor ')} nor a command.`,
    `Write a command as a JSON array, such as '["code", "-g", "{file}:{line}:{column}"]'.`,
  );
}

function wordsOf(json: string): string[] {
  try {
    const value: unknown = JSON.parse(json);
    return Array.isArray(value) && value.every((word) => typeof word === 'string') ? value : [];
  } catch {
    return [];
  }
}

/**
 * Starts the command with the place in its arguments, without a shell: whatever a file is called, it is one argument.
 * Resolves once it has started; it may outlive us.
 *
 * @param place with the absolute path of its file
 * @throws BuildError `editor` when the command cannot be started
 */
export function openInEditor(
  [program, ...args]: Exclude<Editor, EditorName>,
  { file, line, column }: SourcePlace,
): Promise<void> {
  const values: Readonly<Record<string, string>> = { file, line: String(line), column: String(column) };
  const filled = args.map((arg) =>
    arg.replace(/\{(file|line|column)\}/g, (_, name: string) => values[name] ?? ''),
  );
  return new Promise((resolve, reject) => {
    const child = spawn(program, filled, {
      shell: false,
      detached: true,
      stdio: 'ignore',
      windowsHide: true,
    });
    child.once('spawn', () => {
      child.unref();
      resolve();
    });
    child.once('error', (cause) => {
      const what = `The editor ${program} cannot be started.`;
      reject(new BuildError('no-editor', what, 'Look at --editor or LADDERPRESS_EDITOR.', { cause }));
    });
  });
}
