import { words } from '../../words/words.ts';
import type { GateReport } from './report.ts';

const data = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/**
 * A gate as workflow commands of GitHub Actions, an annotation for each thing that lets nothing through.
 * Source: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export const gateGithub = ({ gate, headline, unmet, locate }: GateReport): string => {
  const level = gate.met ? 'notice' : 'error';
  const lines = unmet.map(({ id, title, status, reason }) => {
    const { file, line } = locate(id);
    const what = `${title}${status === '' ? '' : `: ${words.term(status)}`}`;
    return `::${level} file=${property(file)},line=${line},title=${property(what)}::${data(reason)}`;
  });
  return `${[`::${level} title=${property(gate.title)}::${data(headline)}`, ...lines].join('\n')}\n`;
};
