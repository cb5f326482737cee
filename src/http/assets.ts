import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { fromRoot } from '../root.ts';
import type { Headers } from './reply.ts';

/** Where Vite puts the explorer. */
export const EXPLORER = fromRoot('explorer/dist');

/**
 * A built web application, held in memory under the paths its files have. A path that is asked for is looked up among
 * those and never reaches the file system, so there is nothing to climb out of.
 */
export interface Assets {
  /** The file at a path such as `/assets/index-4f1c.js`; undefined where there is none. */
  find(path: string): Asset | undefined;
}

export interface Asset {
  readonly headers: Headers;
  readonly body: Buffer;
  /** The body for who accepts gzip; made when first asked for, the body itself where that is no shorter. */
  zipped(): Buffer;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
};

/** Files whose name carries a hash of what they hold never change. */
const HASHED = /[-.][A-Za-z0-9_-]{8,}\.\w+$/;

/** Reads a folder as Vite builds it; undefined where it holds no index.html. */
export function readAssets(folder: string): Assets | undefined {
  let names: string[];
  try {
    names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch {
    return undefined;
  }
  const files = new Map(
    names.flatMap((name) => {
      const type = TYPES[extname(name)];
      const path = `/${name.split(sep).join('/')}`;
      return type ? [[path, asset(readFileSync(join(folder, name)), type, path.startsWith('/assets/') && HASHED.test(path))] as const] : [];
    }),
  );
  return files.has('/index.html') ? { find: (path) => files.get(path) } : undefined;
}

function asset(body: Buffer, type: string, immutable: boolean): Asset {
  let zipped: Buffer | undefined;
  return {
    body,
    headers: {
      'content-type': type,
      'cache-control': immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
      etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 16)}"`,
      vary: 'accept-encoding',
    },
    zipped() {
      if (!zipped) {
        const short = gzipSync(body);
        zipped = short.length < body.length ? short : body;
      }
      return zipped;
    },
  };
}
