import type { Framework } from '../../domain/framework.js';
import type { PrintJob } from '../../domain/plan.js';
import { type Answered, isAnsweredBy } from '../../render/answered.js';

type Subject = PrintJob['subject'];

/**
 * Notes what something was made from: a subject, and what the framework answered. What is given back tells of another pair whether
 * the same would be made from it: of the same crafts, levels and pages, as the same objects, since one that was made again may say
 * something else. The note holds none of these objects: one that nobody else holds cannot come again.
 */
export function noteMadeFrom(
  subject: Subject,
  answered: Answered,
): (subject: Subject, framework: Framework) => boolean {
  const parts = heldWeakly(Object.entries(subject));
  const fields = heldWeakly([...answered.fields]);
  return (now, framework) => {
    const given = new Map(Object.entries(now));
    return (
      given.size === parts.length &&
      parts.every(([name, part]) => given.has(name) && Object.is(given.get(name), part())) &&
      isAnsweredBy(framework, {
        ...answered,
        fields: new Map(fields.map(([name, field]) => [name, field()])),
      })
    );
  };
}

function heldWeakly<K>(entries: readonly (readonly [K, unknown])[]) {
  return entries.map(([name, value]) => [name, weakly(value)] as const);
}

/** Gives a value back as long as somebody else holds it, and then something that no value is. */
function weakly(value: unknown): () => unknown {
  if (typeof value !== 'object' || value === null) return () => value;
  const held = new WeakRef(value);
  return () => held.deref() ?? gone;
}

const gone = Symbol('gone');
