import { isMisleading, misleading } from '../../domain/misleading-address.js';
import { shortened } from '../../domain/shortened.js';

/**
 * Why an address cannot be printed, coded and linked as where to apply; undefined for one that can. White space would end
 * it where people read it. A mail address may carry a subject and more after a question mark.
 */
export function applyFault(address: string): string | undefined {
  if (/\{\{|\{%/.test(address)) return 'Only the website can work out its Liquid; write the address itself.';
  if (!/^(?:https:|mailto:)/i.test(address)) return 'It must begin with https:// or mailto:.';
  if (/\s/.test(address)) return 'An address has no spaces; write each as %20.';
  if (/%(?![0-9a-f]{2})/i.test(address)) return 'A percent sign in an address is written as %25.';
  if (isMisleading(address)) return misleading.why;
  return /^mailto:/i.test(address) ? mailFault(address) : webFault(address);
}

function webFault(address: string): string | undefined {
  return /^https:\/\/[^\s/?#]+/i.test(address) && URL.canParse(address)
    ? undefined
    : 'It is no whole web address, such as https://careers.example.com/senior-engineer.';
}

function mailFault(address: string): string | undefined {
  const to = address.replace(/^mailto:/i, '').replace(/\?.*$/s, '');
  if (/[,;]/.test(to)) return 'It names several mail addresses; name one.';
  if (!/^[^@]+@[^@]+$/.test(to)) return 'Write a mail address as in mailto:jobs@example.com.';
  const more = [...new URL(address).searchParams.keys()].find((name) => !/^(?:subject|body)$/i.test(name));
  // Heads of a mail that nobody sees on the sheet: a copy to somebody else, a file of whoever applies.
  if (more !== undefined)
    return `It sets "${shortened(more)}" of the mail; only subject and body may be set.`;
  try {
    if (/[\r\n]/.test(decodeURIComponent(to))) return 'A line break would begin another line of the mail.';
    decodeURIComponent(address);
    return undefined;
  } catch {
    return 'Its percent signs cannot be read as UTF-8; write its letters themselves.';
  }
}
