import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer as createHttp, type RequestListener, type Server } from 'node:http';
import { createServer as createHttps } from 'node:https';
import { type AddressInfo, createServer as createTcp, type Server as NetServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { execa, execaSync } from 'execa';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { probeFolder, runEntry, withVariables } from './probe-folder.ts';

const listen = async (server: NetServer | Server): Promise<number> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
};

const closedPort = async (): Promise<number> => {
  const server = createTcp();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
};

const opensslInstalled = execaSync('openssl', ['version'], { reject: false }).exitCode === 0;

/** Writes a certificate for localhost that nobody signed, and its key, into a folder; it is valid for 30 days. */
const selfSigned = async (folder: string): Promise<void> => {
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'];
  const files = ['-keyout', 'key.pem', '-out', 'cert.pem', '-days', '30', '-nodes'];
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256'];
  await execa('openssl', ['req', '-x509', ...key, ...files, ...subject], { cwd: folder });
};

describe('tcp', () => {
  it('is met when something accepts, and states how long it took', async () => {
    const port = await listen(createTcp((socket) => socket.destroy()));
    const { state, checks, measurements } = await runEntry(probeFolder(), {
      kind: 'tcp',
      port,
      within: '5s',
    });
    expect({ state, met: checks.map(({ met }) => met) }).toEqual({ state: 'completed', met: [true, true] });
    expect(measurements).toMatchObject([{ name: 'latency', unit: 'ms' }]);
  });

  it('is absent when the connection is refused', async () => {
    const port = await closedPort();
    const { state, message } = await runEntry(probeFolder(), { kind: 'tcp', port });
    expect({ state, message }).toEqual({
      state: 'absent',
      message: `Nothing listens at 127.0.0.1:${port}: connection refused`,
    });
  });

  it('judges what the other side says', async () => {
    const port = await listen(createTcp((socket) => socket.end('220 ready\r\n')));
    const entry = { kind: 'tcp', port, greets: '220 ' };
    expect((await runEntry(probeFolder(), entry)).checks[1]?.met).toBe(true);
    expect((await runEntry(probeFolder(), { ...entry, greets: '500' })).checks[1]?.met).toBe(false);
  });

  it('is over at its timeout when the other side says nothing', async () => {
    const port = await listen(createTcp());
    const { state } = await runEntry(probeFolder(), { kind: 'tcp', port, greets: 'x', timeout: '200ms' });
    expect(state).toBe('timeout');
  });
});

describe('http', () => {
  const serve = async (listener: RequestListener): Promise<string> =>
    `http://127.0.0.1:${await listen(createHttp(listener))}/health`;
  const healthy: RequestListener = (request, response) => {
    const status = request.headers.authorization === 'Bearer open-sesame' ? 204 : 200;
    response.writeHead(status, { 'content-type': 'application/json' }).end('{"status":"ok"}');
  };

  it('is met by the right status, header, body and latency', async () => {
    const url = await serve(healthy);
    const header = { 'content-type': '^application/json' };
    const entry = { kind: 'http', url, header, contains: '"ok"', matches: 'status', within: '5s' };
    const { checks, message, measurements, output } = await runEntry(probeFolder(), entry);
    expect(checks.map(({ met }) => met)).toEqual([true, true, true, true, true]);
    expect(message).toBe(`${new URL(url).host} answered 200`);
    expect(measurements.map(({ name }) => name)).toEqual(['latency', 'status']);
    expect(output.text).toContain('{"status":"ok"}');
  });

  it.each([
    ['status', { status: 404 }],
    ['header', { header: { 'x-none': '.' } }],
    ['body', { contains: 'down' }],
  ])('is not met by the wrong %s', async (_, rest) => {
    const { checks, state } = await runEntry(probeFolder(), {
      kind: 'http',
      url: await serve(healthy),
      ...rest,
    });
    expect({ state, met: checks.at(-1)?.met }).toEqual({ state: 'completed', met: false });
  });

  it('answers what a criterion asks of the body', async () => {
    const entry = { kind: 'http', url: await serve(healthy), criteria: ['body contains down'] };
    expect((await runEntry(probeFolder(), entry)).facts).toContainEqual({
      ask: 'body contains down',
      values: [false],
      total: 1,
    });
  });

  it('takes a redirect for an answer', async () => {
    const url = await serve((_, response) => response.writeHead(302, { location: '/elsewhere' }).end());
    expect((await runEntry(probeFolder(), { kind: 'http', url })).checks).toMatchObject([
      { actual: '302', met: false },
    ]);
  });

  it('sends a secret and records it nowhere', async () => {
    const entry = {
      kind: 'http',
      url: await serve(healthy),
      send: { authorization: `Bearer \${KEY}` },
      secrets: ['KEY'],
      status: 204,
    };
    const evidence = await runEntry(probeFolder(), entry, {
      environment: withVariables({ KEY: 'open-sesame' }),
    });
    expect(evidence.checks[0]?.met).toBe(true);
    expect(JSON.stringify(evidence)).not.toContain('open-sesame');
  });

  it('refuses a variable that the probe does not name', async () => {
    const entry = { kind: 'http', url: 'http://127.0.0.1/', send: { a: `\${KEY}` } };
    await expect(runEntry(probeFolder(), entry)).rejects.toThrow(/name each variable/);
  });

  it('is absent when nothing listens, and over at its timeout when nothing answers', async () => {
    const url = `http://127.0.0.1:${await closedPort()}/`;
    expect((await runEntry(probeFolder(), { kind: 'http', url })).state).toBe('absent');
    const hung = await serve(() => undefined);
    expect((await runEntry(probeFolder(), { kind: 'http', url: hung, timeout: '200ms' })).state).toBe(
      'timeout',
    );
  });

  it('is bounded when the body has no end', async () => {
    const url = await serve((_, response) => {
      const more = (): void => {
        while (!response.destroyed && response.write('x'.repeat(65_536)));
      };
      response.on('drain', more);
      more();
    });
    const { output, state } = await runEntry(probeFolder(), { kind: 'http', url, timeout: '20s' });
    expect(state).toBe('completed');
    expect(Buffer.byteLength(output.text)).toBeLessThan(140 * 1024);
  });

  it('cannot be found out when what answers is not HTTP', async () => {
    const port = await listen(createTcp((socket) => socket.end('hello\r\n')));
    expect((await runEntry(probeFolder(), { kind: 'http', url: `http://127.0.0.1:${port}/` })).state).toBe(
      'unreadable',
    );
  });
});

describe('https', () => {
  const folder = mkdtempSync(join(tmpdir(), 'holdpoint-tls-'));
  const openssl = opensslInstalled;
  beforeAll(() => (openssl ? selfSigned(folder) : undefined));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const serve = async () => {
    const [key, cert] = ['key.pem', 'cert.pem'].map((name) => readFileSync(join(folder, name), 'utf8'));
    const server = createHttps({ key, cert }, (_, response) => response.end('ok'));
    const files = probeFolder();
    files.write('ca.pem', cert ?? '');
    return { files, url: `https://127.0.0.1:${await listen(server)}/` };
  };

  it('is met by a trusted certificate that is valid long enough, and states the days left', async (context) => {
    if (!openssl) {
      console.log('skipped: openssl is not installed, so there is no certificate to serve');
      context.skip();
    }
    const { files, url } = await serve();
    const entry = { kind: 'http', url, ca: 'ca.pem', 'certificate-for': '14d' };
    const { checks, measurements } = await runEntry(files, entry);
    expect(checks.map(({ subject, met }) => [subject, met])).toEqual([
      ['status', true],
      ['certificate', true],
      ['certificate', true],
    ]);
    expect(measurements[2]).toMatchObject({ name: 'certificate', unit: 'd' });
    expect(measurements[2]?.value).toBeGreaterThan(27);
  });

  it('is not met by one that ends too soon or that nobody trusts', async (context) => {
    if (!openssl) {
      console.log('skipped: openssl is not installed, so there is no certificate to serve');
      context.skip();
    }
    const { files, url } = await serve();
    const soon = await runEntry(files, { kind: 'http', url, ca: 'ca.pem', 'certificate-for': '60d' });
    expect(soon.checks.map(({ met }) => met)).toEqual([true, true, false]);
    const { checks } = await runEntry(files, { kind: 'http', url });
    expect(checks[1]).toMatchObject({ subject: 'certificate', expected: 'trusted', met: false });
  });
});

describe('nats', () => {
  const installed =
    execaSync('nats-server', ['--version'], { reject: false, preferLocal: false }).exitCode === 0;

  const start = async (...args: string[]): Promise<number> => {
    const port = await closedPort();
    const server = execa('nats-server', ['-a', '127.0.0.1', '-p', String(port), ...args], { reject: false });
    onTestFinished(async () => {
      server.kill();
      await server;
    });
    for (let tries = 0; tries < 100; tries++) {
      const { state } = await runEntry(probeFolder(), { kind: 'tcp', port });
      if (state === 'completed') return port;
      await sleep(50);
    }
    throw new Error('nats-server did not start');
  };

  it('is met by a real server that greets, accepts and returns a message', async (context) => {
    if (!installed) {
      console.log('skipped: nats-server is not installed');
      context.skip();
    }
    const port = await start();
    const entry = { kind: 'nats', url: `nats://127.0.0.1:${port}`, within: '5s' };
    const { state, checks, message, measurements } = await runEntry(probeFolder(), entry);
    expect(state).toBe('completed');
    expect(checks.map(({ met }) => met)).toEqual([true, true, true, true]);
    expect(message).toMatch(/^NATS \d+\.\d+\.\d+ answered at .* and returned a message$/);
    expect(measurements).toMatchObject([{ name: 'round-trip', unit: 'ms' }]);
    const stream = await runEntry(probeFolder(), { ...entry, jetstream: true });
    expect(stream.checks.find(({ expected }) => expected === 'JetStream is on')?.met).toBe(false);
  });

  it('is accepted with the right password, refused with a wrong one, and records neither', async (context) => {
    if (!installed) {
      console.log('skipped: nats-server is not installed');
      context.skip();
    }
    const port = await start('--user', 'probe', '--pass', 'open-sesame');
    const entry = {
      kind: 'nats',
      url: `nats://127.0.0.1:${port}`,
      user: 'probe',
      password: `\${PW}`,
      secrets: ['PW'],
    };
    const right = await runEntry(probeFolder(), entry, { environment: withVariables({ PW: 'open-sesame' }) });
    expect(right.checks.every(({ met }) => met)).toBe(true);
    const wrong = await runEntry(probeFolder(), entry, {
      environment: withVariables({ PW: 'close-sesame' }),
    });
    expect(wrong).toMatchObject({ state: 'completed' });
    expect(wrong.checks.at(-1)).toMatchObject({ actual: 'Authorization Violation', met: false });
    expect(JSON.stringify([right, wrong])).not.toContain('sesame');
  });

  it('goes on over TLS where the server requires it, and only with a certificate that it trusts', async (context) => {
    if (!installed || !opensslInstalled) {
      console.log('skipped: nats-server or openssl is not installed');
      context.skip();
    }
    const files = probeFolder();
    await selfSigned(files.repository);
    const certificate = [
      '--tlscert',
      join(files.repository, 'cert.pem'),
      '--tlskey',
      join(files.repository, 'key.pem'),
    ];
    const entry = { kind: 'nats', url: `tls://localhost:${await start('--tls', ...certificate)}` };
    const trusted = await runEntry(files, { ...entry, ca: 'cert.pem' });
    expect(trusted).toMatchObject({ state: 'completed' });
    expect(trusted.checks.map(({ met }) => met)).toEqual([true, true, true]);
    expect((await runEntry(files, entry)).state).toBe('unreadable');
  });

  it('is absent when nothing listens', async () => {
    expect(
      (await runEntry(probeFolder(), { kind: 'nats', url: `nats://127.0.0.1:${await closedPort()}` })).state,
    ).toBe('absent');
  });

  it('cannot be found out when what listens is no NATS server', async () => {
    const port = await listen(createTcp((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')));
    expect((await runEntry(probeFolder(), { kind: 'nats', url: `nats://127.0.0.1:${port}` })).state).toBe(
      'unreadable',
    );
  });

  it('is over at its timeout when the server greets and then says no more', async () => {
    const port = await listen(
      createTcp((socket) => socket.write('INFO {"server_id":"x","version":"2.0.0"}\r\n')),
    );
    const { state } = await runEntry(probeFolder(), {
      kind: 'nats',
      url: `nats://127.0.0.1:${port}`,
      timeout: '200ms',
    });
    expect(state).toBe('timeout');
  });
});
