import { compile } from '@mdx-js/mdx';
import { type Diagnostic, diagnostic } from '../errors.ts';

interface Said {
  reason?: string;
  line?: number;
  column?: number;
  place?: { line?: number; column?: number; start?: { line: number; column: number } };
}

/** What keeps the narrative of an `.mdx` file from compiling. `firstLine` is the line of the file it starts on. */
export const checkMdx = async (
  body: string,
  file: string,
  firstLine: number,
  source: string,
): Promise<Diagnostic[]> => {
  try {
    await compile({ value: body });
    return [];
  } catch (error) {
    const said = error as Said;
    const line = (said.line ?? said.place?.line ?? said.place?.start?.line ?? 1) + firstLine - 1;
    const column = said.column ?? said.place?.column ?? said.place?.start?.column ?? 1;
    const message = `The narrative is not valid MDX: ${said.reason ?? String(error)}`;
    return [
      diagnostic('HP109', message, {
        place: { file, line, column },
        source,
        fixes: ['Close every tag and brace; to show one, write it as code: `<`.'],
      }),
    ];
  }
};
