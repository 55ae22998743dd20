/// <reference lib="dom" />
import type { EditorName, PreviewState, SourcePlace } from '../state.js';

type Where = Pick<PreviewState, 'folder' | 'project' | 'editor'>;

const links: Readonly<Record<EditorName, (path: string, place: SourcePlace, project: string) => string>> = {
  // https://code.visualstudio.com/docs/configure/command-line#_opening-vs-code-with-urls
  vscode: (path, { line, column }) => `vscode://file${encoded(path)}:${line}:${column}`,
  // JetBrains Toolbox answers to it, for the project that is open; it counts lines and columns from 0.
  jetbrains: (path, { line, column }, project) =>
    `jetbrains://idea/navigate/reference?project=${encodeURIComponent(project)}&path=${encodeURIComponent(path)}:${line - 1}:${column - 1}`,
};

const editorNames: Readonly<Record<EditorName, string>> = {
  vscode: 'VS Code',
  jetbrains: 'The JetBrains IDE',
};

/** Opens a place in the editor, and says in a sentence what became of it. */
export async function openPlace(place: SourcePlace, { folder, project, editor }: Where): Promise<string> {
  const said = `${place.file}:${place.line}`;
  if (editor !== 'command') {
    location.href = links[editor](absolute(place.file, folder), place, project);
    return `${editorNames[editor]} was asked to open ${said}. Another editor: --editor.`;
  }
  const response = await fetch('open', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(place),
  }).catch(() => undefined);
  if (response?.ok === true) return `Opened ${said}`;
  const { failure }: { failure?: { what: string; fix: string } } =
    (await response?.json().catch(() => ({}))) ?? {};
  return failure === undefined ? `${said} could not be opened.` : `${failure.what} ${failure.fix}`;
}

function absolute(file: string, folder: string): string {
  const path = file.replaceAll('\\', '/');
  return /^(?:\/|[a-z]:\/)/i.test(path) ? path : `${folder}/${path}`;
}

/** With a `/` in front of the letter of a Windows drive. */
function encoded(path: string): string {
  const parts = path
    .split('/')
    .map(encodeURIComponent)
    .join('/')
    .replace(/^([a-z])%3A/i, '$1:');
  return parts.startsWith('/') ? parts : `/${parts}`;
}
