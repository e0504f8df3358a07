import { type IncomingMessage, request as requestPlain } from 'node:http';
import { request as requestTls } from 'node:https';
import { rootCertificates, TLSSocket } from 'node:tls';
import { elapsed, hostOf } from '../../lib/network.ts';
import { type Captured, collector } from '../../run/capture.ts';

/** One request; redirects are not followed. */
export interface HttpRequest {
  url: URL;
  method: string;
  headers: Readonly<Record<string, string>>;
  /** Certificates to trust besides the usual ones, PEM. */
  ca: string | undefined;
  signal: AbortSignal;
}

/** What came back. */
export interface Answer {
  status: number;
  reason: string;
  /** By lower-case name; repeated ones joined by ", ". */
  headers: Record<string, string>;
  body: Captured;
  /** Milliseconds until the whole answer was there. */
  latency: number;
  /** Null without TLS. */
  certificate: Certificate | null;
}

/** The certificate that the other side showed. */
interface Certificate {
  /** Why it is not trusted; null where it is, empty where nobody says why. */
  distrust: string | null;
  /** Milliseconds since 1970. */
  validTo: number;
}

const certificateOf = (response: IncomingMessage): Certificate | null => {
  const { socket } = response;
  if (!(socket instanceof TLSSocket)) return null;
  const { valid_to: validTo } = socket.getPeerCertificate();
  const problem: unknown = socket.authorizationError;
  const distrust = problem instanceof Error ? problem.message : problem ? String(problem) : null;
  return { distrust: socket.authorized ? null : (distrust ?? ''), validTo: Date.parse(validTo) };
};

const flat = (headers: IncomingMessage['headers']): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );

/** The longest body that is read; a longer one is cut off there. */
const LONGEST = 16 * 1024 * 1024;

/** Sends one request and takes the whole answer; the certificate is reported, not enforced. */
export const request = ({ url, method, headers, ca, signal }: HttpRequest): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const since = performance.now();
    const common = { method, headers: { ...headers }, agent: false, signal } as const;
    const trust = ca === undefined ? {} : { ca: [...rootCertificates, ca] };
    const onResponse = (response: IncomingMessage): void => {
      const certificate = certificateOf(response);
      const body = collector();
      let bytes = 0;
      const done = (): void =>
        resolve({
          status: response.statusCode ?? 0,
          reason: response.statusMessage ?? '',
          headers: flat(response.headers),
          body: body.read(),
          latency: elapsed(since),
          certificate,
        });
      response.on('data', (chunk: Buffer) => {
        body.push(chunk);
        bytes += chunk.length;
        if (bytes > LONGEST) {
          done();
          response.destroy();
        }
      });
      response.once('end', done);
      response.once('error', reject);
    };
    const sent =
      url.protocol === 'https:'
        ? requestTls(
            url,
            { ...common, ...trust, rejectUnauthorized: false, servername: serverName(url) },
            onResponse,
          )
        : requestPlain(url, common, onResponse);
    sent.once('error', reject);
    sent.end();
  });

/** The name for TLS; an address is none. */
const serverName = (url: URL): string => (/^[\d.]+$|:/.test(hostOf(url)) ? '' : hostOf(url));
