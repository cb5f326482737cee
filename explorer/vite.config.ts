import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** `npm run explorer:dev` talks to a service that runs beside it; API=http://127.0.0.1:4001 where it has another port. */
const api = process.env['API'] ?? 'http://127.0.0.1:4000';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react()],
  build: {
    target: 'es2023',
    /** The policy of the page allows nothing inline; a data: font or script would be blocked. */
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: true,
  },
  server: { proxy: { '/graphql': api, '/graphiql': api } },
});
