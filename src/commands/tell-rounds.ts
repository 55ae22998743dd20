import type { BuildError } from '../domain/build-error.js';
import type { BuildReport } from '../domain/build-report.js';
import { printable, withoutOrders } from '../domain/printable.js';
import type { Settings } from '../domain/settings.js';
import { reportAsText } from '../report/report-as-text.js';
import { roundAsText } from '../report/round-as-text.js';
import type { World } from './command.js';
import { reportOptions } from './report-options.js';

/** Says what becomes of each round; whether it was anything new. */
export interface TellRounds {
  /** @param took milliseconds */
  round(report: BuildReport, took: number, settings: Settings | undefined): boolean;
  failure(error: BuildError): boolean;
  note(text: string): void;
}

/** The first round as every build reports, the others as a line each; and the same trouble once. */
export function tellRounds(world: World): TellRounds {
  let before: BuildReport | undefined;
  let trouble = '';
  const say = (text: string) => world.stdout.write(text);
  return {
    round(report, took, settings) {
      const options = {
        ...reportOptions(world, world.now(), { strict: settings?.strict === true }),
        milliseconds: took,
      };
      const known = before?.diagnostics ?? [];
      const isFirst = before === undefined;
      const wasTrouble = trouble !== '';
      const isWorth = isFirst || wasTrouble || isNews(before, report);
      before = report;
      trouble = '';
      if (isFirst) {
        say(reportAsText(report, options).output);
        say(`Watching ${printable(report.folder)}. Ctrl-C ends it.\n`);
      } else if (isWorth) say(roundAsText(report, { ...options, time: timeOf(world.now()), known }));
      return isWorth;
    },
    failure({ code, message, fix }) {
      const said = [`error ${code}: ${message}`, fix].map(printable).join(' ');
      if (said === trouble) return false;
      trouble = said;
      say(withoutOrders(`${timeOf(world.now())} ${said}\n`));
      return true;
    },
    note: (text) => say(withoutOrders(`note ${printable(text)}\n`)),
  };
}

function isNews(before: BuildReport | undefined, now: BuildReport): boolean {
  const isWritten = now.artifacts.some(({ state }) => state === 'written') || now.removed.length > 0;
  const said = (report: BuildReport | undefined) => JSON.stringify([report?.diagnostics, report?.failed]);
  return isWritten || said(before) !== said(now);
}

function timeOf(now: Date): string {
  return [now.getHours(), now.getMinutes(), now.getSeconds()]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
}
