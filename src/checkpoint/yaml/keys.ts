import type { z } from 'zod';
import { kebab } from '../../schemas/written.ts';

interface Inner {
  def: {
    type: string;
    innerType?: z.core.$ZodType;
    in?: z.core.$ZodType;
    out?: z.core.$ZodType;
    element?: z.core.$ZodType;
    shape?: Record<string, z.core.$ZodType>;
    options?: readonly z.core.$ZodType[];
  };
}

const inner = (schema: z.core.$ZodType): Inner => (schema as unknown as { _zod: Inner })._zod;

const unwrap = (schema: z.core.$ZodType): z.core.$ZodType[] => {
  const { def } = inner(schema);
  if (def.options) return def.options.flatMap(unwrap);
  // A preprocessing step stands before the schema that it feeds.
  const next = def.type === 'pipe' ? def.out : def.innerType;
  return next ? unwrap(next) : [schema];
};

/** Keys, as people write them, that the entry at a path of a schema may have; empty where it takes none. */
export const keysAt =
  (schema: z.core.$ZodType) =>
  (path: readonly PropertyKey[]): readonly string[] => {
    let here = unwrap(schema);
    for (const segment of path) {
      here = here.flatMap((each) => {
        const { def } = inner(each);
        if (def.element && typeof segment === 'number') return unwrap(def.element);
        const next = def.shape?.[String(segment)];
        return next ? unwrap(next) : [];
      });
    }
    return here.flatMap((each) => Object.keys(inner(each).def.shape ?? {})).map(kebab);
  };
