/**
 * An address as people type it: no scheme, no slash at its end, and of a mail address no subject. Percent signs of a
 * mail address are read; one that cannot be read, or that would hide white space, stays as it is.
 */
export function addressInWords(href: string): string {
  const mail = /^mailto:([^?]*)/i.exec(href)?.[1];
  return mail === undefined ? href.replace(/^https?:\/\//i, '').replace(/\/$/, '') : decoded(mail);
}

function decoded(mail: string): string {
  try {
    const text = decodeURIComponent(mail);
    return /[\s\p{C}]/u.test(text) ? mail : text;
  } catch {
    return mail;
  }
}
