/** True for an SVG that could run or fetch something; when in doubt, true. */
export function hasScript(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes);
  return signs.some((sign) => sign.test(text));
}

const signs: readonly RegExp[] = [
  /<(?:[\w-]+:)?(?:script|foreignObject|iframe|object|embed|handler|listener)\b/i,
  /\son[a-z]+\s*=/i,
  /javascript\s*:/i,
  /<!(?:DOCTYPE[^>]*\[|ENTITY)/i,
  /<\?xml-stylesheet/i,
  /(?:href|src)\s*=\s*["']\s*(?!#|data:image\/(?:png|jpe?g|gif|webp)[;,])[^"'\s]/i,
  /url\(\s*["']?\s*(?!#|data:)/i,
  /@import/i,
];
