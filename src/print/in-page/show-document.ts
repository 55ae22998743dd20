/// <reference lib="dom" />
import type { Memory, TabSheet } from './memory.js';

/**
 * Runs inside the page: replaces the document that it shows. Nothing of the one before stays: the body is a new
 * element, and html carries only what the shell gave it.
 */
export function showDocument(
  this: Memory,
  sheet: Pick<TabSheet, 'title' | 'language' | 'style' | 'body'>,
): void {
  if (this.shell === undefined) throw new Error('No shell is loaded.');
  const root = document.documentElement;
  for (const name of root.getAttributeNames()) root.removeAttribute(name);
  for (const [name, value] of this.shell.attributes) root.setAttribute(name, value);
  root.lang = sheet.language;
  document.title = sheet.title;

  let style = document.getElementById('document');
  if (!(style instanceof HTMLStyleElement)) {
    style = document.createElement('style');
    style.id = 'document';
    document.head.append(style);
  }
  style.textContent = sheet.style;

  const body = this.shell.body.cloneNode(false) as HTMLElement;
  body.innerHTML = sheet.body;
  // Elements that would lead the tab elsewhere or ask for something, whatever a sanitizer let through.
  for (const element of body.querySelectorAll('script,meta,base,link,iframe,frame,object,embed'))
    element.remove();
  // A focused field is printed with its caret, if that happens to be visible.
  for (const element of body.querySelectorAll('[autofocus]')) element.removeAttribute('autofocus');
  root.replaceChild(body, document.body);
  scrollTo(0, 0);
}
