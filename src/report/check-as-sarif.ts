import { pathToFileURL } from 'node:url';
import type { Location, Log, ReportingDescriptor } from 'sarif';
import type { CheckReport } from '../domain/check-report.js';
import type { Diagnostic } from '../domain/diagnostic.js';
import { asPrintableJson } from '../domain/printable.js';
import type { Rule } from '../domain/rule.js';
import { rules } from '../domain/rules.js';
import type { CheckReporter } from './check-reporter.js';
import { fileOf, inWords } from './diagnostic-lines.js';
import { fingerprints, pathInRepository } from './place-in-repository.js';

/** SARIF 2.1.0 (OASIS, 2020), as code scanning services read it. */
export const checkAsSarif: CheckReporter = (result, { root, version }) => {
  const { diagnostics, notes } = result;
  const codes = [...new Set(diagnostics.map(({ code }) => code))].sort();
  const marks = fingerprints(diagnostics);
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Ladderpress', version, rules: codes.map(descriptor) } },
        // Columns count characters, not units of UTF-16.
        columnKind: 'unicodeCodePoints',
        originalUriBaseIds: { SRCROOT: { uri: `${pathToFileURL(root).href}/` } },
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: notes.map((text) => ({ level: 'note', message: { text } })),
          },
        ],
        results: diagnostics.map((diagnostic, at) => ({
          ruleId: diagnostic.code,
          ruleIndex: codes.indexOf(diagnostic.code),
          level: diagnostic.severity,
          message: { text: inWords(diagnostic) },
          locations: [location(diagnostic, result, root)],
          partialFingerprints: { 'ladderpress/v1': marks[at] ?? '' },
        })),
      },
    ],
  };
  return asPrintableJson(log);
};

function descriptor(code: Diagnostic['code']): ReportingDescriptor {
  const { severity, scope }: Rule = rules[code];
  const words = code.replaceAll('-', ' ');
  return {
    id: code,
    shortDescription: { text: `${words.charAt(0).toUpperCase()}${words.slice(1)}` },
    defaultConfiguration: { level: severity },
    properties: { tags: [scope] },
  };
}

function location(diagnostic: Diagnostic, { folder }: CheckReport, root: string): Location {
  const { line, column } = diagnostic.place;
  const path = pathInRepository(diagnostic, folder, root);
  const artifactLocation =
    path === undefined
      ? { uri: pathToFileURL(fileOf(diagnostic, folder)).href }
      : { uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: 'SRCROOT' };
  return { physicalLocation: { artifactLocation, region: { startLine: line, startColumn: column } } };
}
