/**
 * Places where a line may or must not break, and marks of direction: Skia draws a space for them, without a width.
 * The joiners are left, since they tell words of Persian and of the scripts of India apart.
 */
const unseen = '\\u00ad\\u200b\\u200e\\u200f\\u2060-\\u2064\\u2066-\\u206f\\ufeff\\u202a-\\u202e';
const onlyUnseen = new RegExp(`^[${unseen}]+$`);
const someUnseen = new RegExp(`[${unseen}]+`, 'g');

export function isUnseen(text: string): boolean {
  return onlyUnseen.test(text);
}

export function withoutUnseen(text: string): string {
  return text.replace(someUnseen, '');
}
