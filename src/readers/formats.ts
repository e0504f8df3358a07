// Every format that is read: one line each, and nothing else has to know of it.
export { chaosToolkit } from './formats/chaos-toolkit/chaos-toolkit.ts';
export { cobertura } from './formats/cobertura/cobertura.ts';
export { commonTest } from './formats/common-test/common-test.ts';
export { ctrf } from './formats/ctrf/ctrf.ts';
export { goTest } from './formats/go-test/go-test.ts';
export { goss } from './formats/goss/goss.ts';
export { jacoco } from './formats/jacoco/jacoco.ts';
export { json } from './formats/json/json.ts';
export { junit } from './formats/junit/junit.ts';
export { k6 } from './formats/k6/k6.ts';
export { lcov } from './formats/lcov/lcov.ts';
export { sarif } from './formats/sarif/sarif.ts';
export { tap } from './formats/tap/tap.ts';
export { text } from './formats/text/text.ts';
