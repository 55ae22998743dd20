import { z } from 'zod';
import { type Rule, switches } from '../../domain/rule.js';
import { rules } from '../../domain/rules.js';
import { readShare } from '../../domain/share.js';
import { sourceFile } from '../source-file.js';
import { webAddress } from '../web-address.js';
import { whenSaid } from '../when-said.js';
import { wordsFile } from '../words-file.js';
import type { ValueKind } from './kind.js';

/** What checks a value of a kind, wherever it is said. */
export function schemaOf(kind: ValueKind): z.ZodType {
  switch (kind.kind) {
    case 'text':
      return text();
    case 'place':
      return kind.ending === undefined ? text() : textEndingIn(kind.ending);
    case 'one of':
      return z.enum(kind.names);
    case 'whole':
      return whole(kind);
    case 'level':
      return level();
    case 'on or off':
      return z.boolean();
    case 'rules':
      return whenSaid(switchesOfRules);
    case 'source':
      return whenSaid(sourceFile);
    case 'words':
      return whenSaid(wordsFile);
    case 'address':
      return webAddress('https://example.com/careers');
    case 'share':
      return z
        .string()
        .refine(
          (word) => readShare(word) !== undefined,
          'It must be a share such as 2/8: the second of eight.',
        );
    case 'date':
      return z.iso.date('It must be a date such as 2026-09-01.');
    case 'many':
      return many(schemaOf(kind.of));
  }
}

/** The same as a settings file writes it: there a list of one may go without its brackets. */
export function schemaInFile(kind: ValueKind): z.ZodType {
  if (kind.kind !== 'many') return schemaOf(kind);
  const item = schemaOf(kind.of);
  return z.union([item, many(item)]).transform((value) => (Array.isArray(value) ? value : [value]));
}

function text() {
  return z.string().min(1, 'It must not be empty.');
}

function textEndingIn(ending: string) {
  return z
    .string()
    .refine((path) => path.toLowerCase().endsWith(ending), `Name a file that ends in ${ending}.`);
}

function level(): z.ZodType {
  const error =
    'It must be a whole number from 0 to 999, a range such as 2-4, or a name such as IC4 or Senior.';
  return z.union([z.int().min(0).max(999), z.string().regex(/\S/)], error);
}

function whole({ least, most, unit }: Extract<ValueKind, { kind: 'whole' }>): z.ZodType {
  const counted = unit === undefined ? 'a whole number' : `a whole number of ${unit}`;
  const error = `It must be ${counted}${most === undefined ? `, ${least} or more` : ` from ${least} to ${most}`}.`;
  const number = z.int(error).min(least, error);
  return most === undefined ? number : number.max(most, error);
}

/** Each rule by its code, with what may be made of it. */
function switchesOfRules() {
  const rows = Object.entries<Rule>(rules).map(([code, rule]) => {
    const { severity, least, because, stopsRelease, onlyIfAsked } = rule;
    const allowed = switches.slice(switches.indexOf(least));
    const usual = `${stopsRelease ? 'stops a release. ' : ''}Default: ${onlyIfAsked === true ? 'off' : severity}.`;
    const why = `It cannot be ${least === 'error' ? 'less than an error' : 'switched off'}: ${because}.`;
    const schema = z
      .enum(switches)
      .refine((value) => allowed.includes(value), why)
      .meta({ enum: allowed, description: because === '' ? usual : `${why} ${usual}` });
    return [code, schema] as const;
  });
  return z.strictObject(Object.fromEntries(rows)).partial();
}

function many(item: z.ZodType) {
  return z.array(item).min(1, 'Name at least one, or leave it out.');
}
