import { Fragment, jsx, jsxs } from 'astro/jsx-runtime';
import { narrativeOf } from './collections.ts';

type Props = Record<string, unknown>;

/** The narrative of a revision as a component; null where it is not written in MDX, and then MDX is not loaded. */
export const narrative = async (id: string): Promise<((props: Props) => unknown) | null> => {
  const found = await narrativeOf(id);
  if (found === undefined) return null;
  const [{ evaluate }, { default: remarkGfm }] = await Promise.all([
    import('@mdx-js/mdx'),
    import('remark-gfm'),
  ]);
  const options = { Fragment, jsx, jsxs, baseUrl: found.file, remarkPlugins: [remarkGfm] };
  const { default: content } = await evaluate(found.text, options);
  return Object.assign((props: Props) => content(props), { [Symbol.for('mdx-component')]: true });
};
