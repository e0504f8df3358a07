// Every format that is read: one line each, and nothing else has to know of it.
export { chaosToolkit } from './chaos-toolkit.ts';
export { cobertura } from './cobertura.ts';
export { commonTest } from './common-test.ts';
export { ctrf } from './ctrf.ts';
export { goTest } from './go-test.ts';
export { goss } from './goss.ts';
export { jacoco } from './jacoco.ts';
export { json } from './json.ts';
export { junit } from './junit.ts';
export { k6 } from './k6.ts';
export { lcov } from './lcov.ts';
export { sarif } from './sarif.ts';
export { tap } from './tap.ts';
export { text } from './text.ts';
