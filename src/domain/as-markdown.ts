/** Words as Markdown that says just them, on one line. */
export function asMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]{}<>|~^#]/g, '\\$&').replace(/\s+/g, ' ');
}
