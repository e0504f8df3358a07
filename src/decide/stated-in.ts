import { readFile } from 'node:fs/promises';
import { diagnostic, InputError } from '../errors.ts';
import { asList, asText, at, field } from '../readers/lib/shape.ts';
import { type Statement, StatementSchema } from '../schemas/waiver.ts';

/** The package that an identifier names: `lodash@4.17.20` of `pkg:npm/lodash@4.17.20`, `@babel/core` of `pkg:npm/%40babel/core`. */
const packageOf = (id: string): string => {
  const [, name = id] = /^pkg:[^/]+\/([^?#]+)/.exec(id) ?? [];
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
};

const toStatement = (statement: unknown): Statement | undefined => {
  const packages = asList(field(statement, 'products'))
    .flatMap((product) => asList(field(product, 'subcomponents')))
    .flatMap((component) => asText(field(component, '@id')) ?? [])
    .map(packageOf);
  const aliases = asList(at(statement, 'vulnerability', 'aliases')).filter(
    (each) => typeof each === 'string',
  );
  const said = {
    vulnerability: nameOf(statement),
    status: field(statement, 'status'),
    justification: asText(field(statement, 'justification')) ?? undefined,
    impactStatement: asText(field(statement, 'impact_statement')) ?? undefined,
    ...(aliases.length > 0 && { aliases }),
    ...(packages.length > 0 && { packages: [...new Set(packages)] }),
  };
  const parsed = StatementSchema.safeParse(JSON.parse(JSON.stringify(said)));
  return parsed.success ? parsed.data : undefined;
};

const nameOf = (statement: unknown): string =>
  asText(field(statement, 'vulnerability')) ?? asText(at(statement, 'vulnerability', 'name')) ?? '';

const productsOf = (statement: unknown): string[] =>
  asList(field(statement, 'products')).flatMap(
    (product) => asText(field(product, '@id')) ?? asText(product) ?? [],
  );

/** Whether a statement speaks of every product that another one speaks of. */
const speaksOfAll = (statement: unknown, other: unknown): boolean => {
  const own = productsOf(statement);
  const others = productsOf(other);
  return own.length === 0 || (others.length > 0 && others.every((each) => own.includes(each)));
};

/**
 * What holds still: a later statement that something is affected, or under investigation, takes back what was said before,
 * and holds until a later one clears all the products that it speaks of.
 */
const standing = (document: unknown): Statement[] => {
  const timeOf = (statement: unknown): string =>
    asText(field(statement, 'last_updated')) ??
    asText(field(statement, 'timestamp')) ??
    asText(field(document, 'timestamp')) ??
    '';
  const inOrder = [...asList(field(document, 'statements'))].sort(
    (a, b) => Date.parse(timeOf(a)) - Date.parse(timeOf(b)) || 0,
  );
  const held = new Map<string, Statement[]>();
  const refusing = new Map<string, unknown[]>();
  for (const each of inOrder) {
    const [name, statement] = [nameOf(each), toStatement(each)];
    const refused = refusing.get(name) ?? [];
    refusing.set(name, statement ? refused.filter((other) => !speaksOfAll(each, other)) : [...refused, each]);
    held.set(name, statement ? [...(held.get(name) ?? []), statement] : []);
  }
  return [...held].flatMap(([name, statements]) => (refusing.get(name)?.length ? [] : statements));
};

/**
 * The statements of an OpenVEX document (absolute path) that something is not affected, with why, or fixed; later ones
 * that say otherwise take earlier ones back. Throws `InputError` where it is no such document.
 */
export const statedIn = async (path: string): Promise<Statement[]> => {
  const refuse = (message: string): InputError =>
    new InputError([diagnostic('HP003', message, { place: { file: path } })]);
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) throw refuse('The OpenVEX document cannot be read');
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    throw refuse('The OpenVEX document is not JSON');
  }
  if (!(asText(field(document, '@context')) ?? '').startsWith('https://openvex.dev/ns'))
    throw refuse('This is no OpenVEX document: its @context is another');
  return standing(document);
};
