/** With a capital letter where a line begins; scripts that have none stay as they are. */
export function capital(text: string): string {
  return text.replace(/^./u, (first) => first.toUpperCase());
}
