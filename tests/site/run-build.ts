// A build in a process of its own, as the command line runs it: Astro and Vitest must not share one.

import { gather } from '../../src/gather/gather.ts';
import { buildSite } from '../../src/site/build.ts';

const { content, umask, ...rest } = JSON.parse(process.argv[2] ?? '{}');
if (umask !== undefined) process.umask(umask);
const built = await buildSite({ gathered: await gather(content), ...rest });
process.stdout.write(JSON.stringify(built));
