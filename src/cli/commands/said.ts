import { saysSomething } from '../../schemas/says-something.ts';
import { badUsage } from './act.ts';

/** What a person gave as `--reason` or `--role`, trimmed. Throws where nothing of it can be seen. */
export const said = (text: string, option: string, fix: string): string => {
  if (saysSomething(text)) return text.trim();
  throw badUsage(`--${option} is empty`, fix);
};
