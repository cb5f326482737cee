import { connect } from 'node:net';
import { connect as connectTls } from 'node:tls';

/** Bolt's opening: its magic number and four proposals of a version; any server answers with four bytes. */
const OPENING = Buffer.from('6060b01700080805000204040000000400000003', 'hex');
const BOLT_PORT = 7687;

/**
 * Resolves when a Bolt server listens at the address. A socket of our own, ended by the signal at the latest: a ping into a network
 * that swallows everything must leave nothing behind, however often it is sent. It carries no secret, so it proves no certificate.
 */
export function shakeHands(uri: string, signal: AbortSignal): Promise<void> {
  const { protocol, hostname, port } = new URL(uri);
  const to = { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || BOLT_PORT) };
  return new Promise<void>((resolve, reject) => {
    const tls = protocol.includes('+');
    const socket = tls ? connectTls({ ...to, servername: to.host, rejectUnauthorized: false }) : connect(to);
    const end = () => socket.destroy();
    signal.addEventListener('abort', end, { once: true });
    socket.once(tls ? 'secureConnect' : 'connect', () => socket.write(OPENING));
    socket.once('data', () => {
      resolve();
      socket.destroy();
    });
    socket.once('error', () => undefined);
    socket.once('close', () => {
      signal.removeEventListener('abort', end);
      reject(Object.assign(new Error('no Bolt server answers'), { code: 'ServiceUnavailable' }));
    });
  });
}
