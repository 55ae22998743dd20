import { z } from 'zod';
import { isMisleading, misleading } from '../domain/misleading-address.js';

/** An address on the web that leads where it says. */
export function webAddress(example: string) {
  return z
    .url({ protocol: /^https?$/, error: `It must be a web address such as ${example}.` })
    .refine((address) => !isMisleading(address), misleading.why);
}
