// Keeps evidence in an OCI registry: one tag a shard, one layer a file, titled as `oras` titles it.
//   node evidence-registry.mjs push https://registry.example.org/team/readiness 1234-1 readiness/evidence
//   node evidence-registry.mjs pull https://registry.example.org/team/readiness 1234- readiness/evidence
// REGISTRY_AUTHORIZATION is sent as it is: "Basic …" or "Bearer …". Plain Node, no packages.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';

const TITLE = 'org.opencontainers.image.title';
const MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const EMPTY = { mediaType: 'application/vnd.oci.empty.v1+json', bytes: Buffer.from('{}') };

const digestOf = (bytes) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

const registry = (address) => {
  const { origin, pathname } = new URL(address);
  const base = `${origin}/v2${pathname.replace(/\/$/, '')}`;
  const { REGISTRY_AUTHORIZATION: authorization } = process.env;
  const ask = async (url, { expected = [200], headers = {}, ...rest } = {}) => {
    const own = new URL(url, base).origin === origin && authorization ? { authorization } : {};
    const answer = await fetch(new URL(url, base), { ...rest, headers: { ...headers, ...own } });
    if (!expected.includes(answer.status))
      throw new Error(`${rest.method ?? 'GET'} ${url}: ${answer.status} ${await answer.text()}`);
    return answer;
  };
  return { base, ask };
};

const pushBlob = async ({ base, ask }, mediaType, bytes) => {
  const digest = digestOf(bytes);
  const known = await ask(`${base}/blobs/${digest}`, { method: 'HEAD', expected: [200, 404] });
  if (known.status === 404) {
    const begun = await ask(`${base}/blobs/uploads/`, { method: 'POST', expected: [202] });
    const place = new URL(begun.headers.get('location'), base);
    place.searchParams.set('digest', digest);
    const headers = { 'content-type': 'application/octet-stream' };
    await ask(place.href, { method: 'PUT', body: bytes, headers, expected: [201] });
  }
  return { mediaType, digest, size: bytes.length };
};

const push = async (to, tag, folder) => {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.json'));
  const layers = [];
  for (const path of paths.map((each) => each.split(sep).join('/')).sort()) {
    const blob = await pushBlob(to, 'application/json', readFileSync(join(folder, path)));
    layers.push({ ...blob, annotations: { [TITLE]: path } });
  }
  const config = await pushBlob(to, EMPTY.mediaType, EMPTY.bytes);
  const artifactType = 'application/vnd.holdpoint.evidence.v1';
  // A registry may refuse a manifest without a layer: a shard that held no probe says so by an empty one.
  const body = { schemaVersion: 2, mediaType: MANIFEST, artifactType, config, layers: layers.length > 0 ? layers : [config] };
  const headers = { 'content-type': MANIFEST };
  await to.ask(`${to.base}/manifests/${tag}`, { method: 'PUT', body: JSON.stringify(body), headers, expected: [201] });
  console.log(`${tag}: ${layers.length} pieces of evidence`);
};

const pullTag = async ({ base, ask }, tag, folder) => {
  const { layers } = await (await ask(`${base}/manifests/${tag}`, { headers: { accept: MANIFEST } })).json();
  const titled = layers.filter(({ annotations }) => annotations?.[TITLE] !== undefined);
  for (const { digest, annotations } of titled) {
    const bytes = Buffer.from(await (await ask(`${base}/blobs/${digest}`)).arrayBuffer());
    if (digestOf(bytes) !== digest) throw new Error(`${digest} is not what the registry sent`);
    const path = resolve(folder, annotations[TITLE]);
    if (!path.startsWith(resolve(folder) + sep)) throw new Error(`${annotations[TITLE]} leads out of the folder`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
  console.log(`${tag}: ${titled.length} pieces of evidence`);
};

const pull = async (from, prefix, folder) => {
  const { tags } = await (await from.ask(`${from.base}/tags/list?n=10000`)).json();
  const wanted = (tags ?? []).filter((tag) => tag.startsWith(prefix)).sort();
  if (wanted.length === 0) throw new Error(`No tag begins with ${prefix}`);
  for (const tag of wanted) await pullTag(from, tag, folder);
};

const [verb, address, tag, folder] = process.argv.slice(2);
if (!['push', 'pull'].includes(verb) || folder === undefined) {
  console.error('Usage: evidence-registry.mjs push|pull <registry>/<repository> <tag or its beginning> <folder>');
  process.exit(2);
}
await (verb === 'push' ? push : pull)(registry(address), tag, folder).catch((error) => {
  console.error(String(error.message ?? error));
  process.exit(1);
});
