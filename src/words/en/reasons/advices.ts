import type { Advice, Likeness } from '../../../schemas/reasons/advice.ts';
import { type Sayings, sayer } from '../../sayings.ts';
import { listed } from '../grammar.ts';

/** What a file looks like that is not read. */
export const LIKENESSES: Sayings<Likeness> = {
  'like.format': ({ name }) => name,
  'like.console': ({ tool }) => `what ${tool} prints`,
  'like.table': ({ tool }) => `the table of ${tool}`,
  'like.log': ({ tool }) => `the log of ${tool}`,
  'like.coverage': ({ tool }) => `coverage data of ${tool}`,
  'like.stream': ({ tool }) => `a stream of events of ${tool}`,
  'like.history': ({ tool }) => `the history of a run of ${tool}`,
  'like.tests': ({ tool }) => `a definition of tests of ${tool}`,
  'like.build-file': ({ tool }) => `a build file of ${tool}`,
  'like.definition': ({ tool }) => `a definition of service levels for ${tool}`,
  'like.page': () => 'an HTML page',
  'like.badge': () => 'a badge for shields.io',
  'like.statement': () => 'an in-toto statement',
  'like.manifest': () => 'a Kubernetes-style manifest',
  'like.amendments': () => 'HDF amendments',
};

/** What to read in place of a file that is not read. */
export const ADVICES: Sayings<Advice> = {
  'advice.write': ({ forms, how }) => `Let it write ${forms.join(' or ')}: ${how.join(', ')}.`,
  'advice.convert': ({ form, how }) => `Convert it to ${form}: ${how}.`,
  'advice.read': ({ files }) => `Read ${listed(files)} in its place.`,
  'advice.probe': ({ format, criterion }) => `In the probe: format: ${format}, criteria: ['${criterion}'].`,
  'advice.scan': ({ how, convert }) =>
    `A bill of materials is no result: scan it (${how.join(', ')}), or convert it with ${convert}.`,
  'advice.run': ({ file }) => `Run it, and read the ${file} that it writes.`,
  'advice.beside': ({ forms }) => `Let the tool write ${forms.join(' or ')} beside it, and read that.`,
  'advice.slo': () =>
    'It defines service levels and holds no measurement: name it as the definition of a probe of the kind slo.',
  'advice.amended': () =>
    'Amendments decide and prove nothing: read the results that they amend, and state a waiver.',
  'advice.source': () => 'A badge is a word and no evidence: read what it was made from.',
  'advice.verified': () => 'A statement is verified and not read: read the result that it speaks of.',
  'advice.wanted': () => 'It says what is wanted and not what is: read a result.',
};

/** Says what a file looks like. */
export const sayLikeness = sayer(LIKENESSES);

/** Says what to read in its place. */
export const sayAdvice = sayer(ADVICES);
