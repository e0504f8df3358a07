// Checks that the infrastructure configuration is complete and free of contradictions.
import { readFileSync } from 'node:fs';

const { services, subjects, limits } = JSON.parse(readFileSync(new URL('topology.json', import.meta.url), 'utf8'));
const names = Object.keys(services);
const ports = Object.values(services).map(({ port }) => port);

const checks = [
  ['at least one service is declared', names.length > 0],
  ...names.map((name) => [
    `${name} listens on a valid port`,
    Number.isInteger(services[name].port) && services[name].port > 0 && services[name].port < 65536,
  ]),
  ...names.map((name) => [`${name} has a health path`, services[name].health?.startsWith('/') === true]),
  ...names.map((name) => [
    `${name} needs only declared services`,
    services[name].needs.every((other) => other !== name && names.includes(other)),
  ]),
  ['no port is used twice', new Set(ports).size === ports.length],
  ['no subject is declared twice', subjects.length > 0 && new Set(subjects).size === subjects.length],
  ['limits are positive', Object.values(limits).every((limit) => limit > 0)],
];

for (const [claim, met] of checks) console.log(`${met ? 'ok  ' : 'FAIL'} ${claim}`);
const failures = checks.filter(([, met]) => !met).length;
console.log(`${checks.length} checks, ${failures} failures`);
process.exitCode = failures === 0 ? 0 : 1;
