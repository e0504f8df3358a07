import { type Diagnostic, diagnostic } from '../../errors.ts';

interface Said {
  reason?: string;
  line?: number;
  column?: number;
}

/** What keeps the narrative of an `.mdx` file from compiling. `firstLine` is the line of the file it starts on. */
export const checkMdx = async (
  body: string,
  file: string,
  firstLine: number,
  source: string,
): Promise<Diagnostic[]> => {
  const { compile } = await import('@mdx-js/mdx');
  try {
    // Empty lines for the front matter keep the places it speaks of those of the file.
    await compile({ value: '\n'.repeat(firstLine - 1) + body });
    return [];
  } catch (error) {
    const said = error as Said;
    const reason = said.reason ?? String(error);
    const [, line = firstLine, column = 1] = /\((\d+):(\d+)-\d+:\d+\)/.exec(reason) ?? [];
    const place = { file, line: said.line ?? Number(line), column: said.column ?? Number(column) };
    return [
      diagnostic('HP109', `The narrative is not valid MDX: ${reason}`, {
        place,
        source,
        fixes: ['Close every tag and brace; to show one, write it as code: `<`.'],
      }),
    ];
  }
};
