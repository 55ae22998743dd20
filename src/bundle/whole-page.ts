import { createHash } from 'node:crypto';
import { directionOf } from '../domain/direction.js';
import { escapeText } from '../domain/html-text.js';
import type { LanguageTag } from '../domain/language-tag.js';

/** What a page in one file is made of. */
export interface WholePage {
  readonly title: string;
  /** BCP 47. */
  readonly language: LanguageTag;
  readonly styles: readonly string[];
  /** HTML inside `<body>`. */
  readonly body: string;
  /** Empty for a page that needs none. */
  readonly script: string;
}

/** A page that is one file, loads nothing and may reach nowhere: its policy allows its own script by its hash. */
export function wholePage({ title, language, styles, body, script }: WholePage): string {
  const hash = createHash('sha256').update(script).digest('base64');
  const policy = [
    "default-src 'none'",
    'img-src data:',
    'font-src data:',
    "style-src 'unsafe-inline'",
    ...(script === '' ? [] : [`script-src 'sha256-${hash}'`]),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="${escapeText(language)}"${directionOf(language) === 'rtl' ? ' dir="rtl"' : ''}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Ladderpress">
<title>${escapeText(title)}</title>
<link rel="icon" href="data:,">
<style>
${styles.join('\n').replaceAll('</style', '<\\/style')}
</style>
</head>
<body>
${body}
${script === '' ? '' : `<script>${script}</script>\n`}</body>
</html>
`;
}
