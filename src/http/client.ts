import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

/**
 * Whom a request comes from. X-Forwarded-For can be written by anyone, so only as many of its entries are believed, from the
 * right, as there are proxies of ours in front (TRUSTED_PROXIES). An IPv6 client is its /64: it owns all of those addresses.
 */
export function clientOf(request: IncomingMessage, trustedProxies: number): string {
  const own = request.socket.remoteAddress ?? '';
  if (trustedProxies === 0) return network(own);
  const told = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((address) => address.trim());
  const address = told.at(-trustedProxies) ?? '';
  return network(isIP(address) ? address : own);
}

function network(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  if (isIP(address) !== 6) return address;
  const [head = '', tail] = (address.split('%')[0] as string).toLowerCase().split('::');
  const groups = (text: string) => (text === '' ? [] : text.split(':'));
  const [left, right] = [groups(head), groups(tail ?? '')];
  const all = tail === undefined ? left : [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right];
  return `${all
    .slice(0, 4)
    .map((g) => g.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}
