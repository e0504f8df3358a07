// Preloaded into a process: notes on its way out, in the file that MODULES_TO names, which modules it loaded.
import { appendFileSync } from 'node:fs';
import { registerHooks } from 'node:module';

registerHooks({
  load(url, context, nextLoad) {
    appendFileSync(process.env.MODULES_TO, `${url}\n`);
    return nextLoad(url, context);
  },
});
