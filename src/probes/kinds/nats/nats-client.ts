import { randomUUID } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { connect as connectTls, rootCertificates } from 'node:tls';
import { z } from 'zod';
import { ProblemError } from '../../lib/problem.ts';

/** What a NATS server says of itself (https://docs.nats.io/reference/reference-protocols/nats-protocol#info). */
const InfoSchema = z.looseObject({
  server_id: z.string(),
  version: z.string(),
  tls_required: z.boolean().default(false),
  auth_required: z.boolean().default(false),
  jetstream: z.boolean().default(false),
});
export type NatsInfo = z.output<typeof InfoSchema>;

/** Who connects. */
export interface NatsCredentials {
  user?: string | undefined;
  pass?: string | undefined;
  auth_token?: string | undefined;
}

/** The server's own refusal: the words after `-ERR`. */
export class NatsRefusal extends Error {
  override name = 'NatsRefusal';
}

const LONGEST_LINE = 1024 * 1024;

/** A connection to a NATS server, as far as a probe needs one: lines in, lines out. */
export class NatsConnection {
  #socket: Socket;
  #heard = Buffer.alloc(0);
  #wake: (() => void) | undefined;
  #problem: Error | undefined;

  private constructor(socket: Socket) {
    this.#socket = socket;
    this.#follow(socket);
  }

  /** Opens a connection; rejects with the socket's error. */
  static open(host: string, port: number, signal: AbortSignal): Promise<NatsConnection> {
    return new Promise((resolve, reject) => {
      const socket = connect({ host, port });
      signal.addEventListener('abort', () => socket.destroy(new Error('stopped')), { once: true });
      socket.once('error', reject);
      socket.once('connect', () => resolve(new NatsConnection(socket)));
    });
  }

  #follow(socket: Socket): void {
    const fail = (error?: Error): void => {
      this.#problem ??= error instanceof Error ? error : new ProblemError({ kind: 'problem.closed' });
      this.#wake?.();
    };
    socket.on('data', (chunk: Buffer) => {
      this.#heard = Buffer.concat([this.#heard, chunk]);
      if (this.#heard.length > LONGEST_LINE) socket.destroy(new ProblemError({ kind: 'problem.not-nats' }));
      this.#wake?.();
    });
    socket.once('error', fail);
    socket.once('close', () => fail());
  }

  /** The next line without its end; throws the server's refusal, or what ended the connection. */
  async line(): Promise<string> {
    for (;;) {
      const end = this.#heard.indexOf('\n');
      if (end >= 0) {
        const line = this.#heard.subarray(0, end).toString('utf8').trimEnd();
        this.#heard = this.#heard.subarray(end + 1);
        if (line.startsWith('-ERR')) throw new NatsRefusal(line.slice(4).trim().replace(/^'|'$/g, ''));
        return line;
      }
      if (this.#problem) throw this.#problem;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  /** Reads lines until one begins with a word, answering the server's own pings meanwhile. */
  async until(word: string): Promise<string> {
    for (;;) {
      const line = await this.line();
      if (line.startsWith(word)) return line;
      if (line === 'PING') this.send('PONG');
    }
  }

  /** The server's greeting; throws where the first line is none. */
  async info(): Promise<NatsInfo> {
    const line = await this.line();
    const json = /^INFO\s+(\{.*\})\s*$/.exec(line)?.[1];
    if (json === undefined) throw new ProblemError({ kind: 'problem.not-nats' });
    return InfoSchema.parse(JSON.parse(json));
  }

  /** Goes on over TLS, as a server that requires it expects after its greeting; trusts `ca` (PEM) besides the usual. */
  async secure(host: string, ca: string | undefined): Promise<void> {
    this.#socket.removeAllListeners().on('error', () => undefined);
    const name = /^[\d.]+$|:/.test(host) ? { host } : { host, servername: host };
    const trust = ca === undefined ? {} : { ca: [...rootCertificates, ca] };
    const socket = connectTls({ socket: this.#socket, ...name, ...trust });
    await new Promise<void>((resolve, reject) => {
      socket.once('secureConnect', resolve);
      socket.once('error', reject);
    });
    this.#socket = socket;
    this.#follow(socket);
  }

  /** Introduces the probe and waits until the server accepts it. */
  async introduce(credentials: NatsCredentials): Promise<void> {
    const words = {
      verbose: false,
      pedantic: false,
      protocol: 1,
      lang: 'node',
      version: '1',
      name: 'holdpoint',
    };
    this.send(`CONNECT ${JSON.stringify({ ...words, ...credentials })}`, 'PING');
    await this.until('PONG');
  }

  /** Publishes a message and waits for it to come back; throws where another one does. */
  async roundTrip(subject: string): Promise<void> {
    const payload = randomUUID();
    this.send(`SUB ${subject} 1`, `PUB ${subject} ${payload.length}`, payload);
    await this.until(`MSG ${subject} 1 ${payload.length}`);
    if ((await this.line()) !== payload) throw new ProblemError({ kind: 'problem.other-message' });
  }

  /** Sends lines. */
  send(...lines: string[]): void {
    this.#socket.write(lines.map((line) => `${line}\r\n`).join(''));
  }

  close(): void {
    this.#socket.destroy();
  }
}
