import { words } from '../../words/words.ts';
import type { GateReport } from './report.ts';

const plain = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const MOST = 10;

/**
 * A gate as the payload of a chat's webhook, which the pipeline sends.
 * Source: https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks
 */
export const gateSlack = ({ gate, headline, unmet }: GateReport): unknown => {
  const lines = unmet.slice(0, MOST).map(({ title, reason }) => `• *${plain(title)}*: ${plain(reason)}`);
  const more = unmet.length > MOST ? [words.gate.more(unmet.length - MOST)] : [];
  const text = `${gate.met ? ':white_check_mark:' : ':no_entry:'} ${plain(headline)}`;
  const section = (inner: string): unknown => ({ type: 'section', text: { type: 'mrkdwn', text: inner } });
  return {
    text: headline,
    blocks: [section(text), ...(lines.length > 0 ? [section([...lines, ...more].join('\n'))] : [])],
  };
};
