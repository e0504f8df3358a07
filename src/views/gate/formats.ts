import { gateGithub } from './github.ts';
import { gateJunit } from './junit.ts';
import { gateMarkdown } from './markdown.ts';
import type { GateReport } from './report.ts';
import { gateSarif } from './sarif.ts';
import { gateSlack } from './slack.ts';

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** What writes a gate for other tools, by the name that `--format` takes. */
export const GATE_FORMATS: Readonly<
  Record<string, (report: GateReport, tool: { name: string; version: string }) => string>
> = {
  markdown: gateMarkdown,
  github: gateGithub,
  junit: gateJunit,
  sarif: (report, tool) => json(gateSarif(report, tool)),
  slack: (report) => json(gateSlack(report)),
};
