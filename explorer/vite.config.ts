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
    /** One sheet: all of it is smaller than the requests that splitting it would cost. */
    cssCodeSplit: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            /** The table comes with the first view that has one. */
            { name: 'table', test: /node_modules\/@tanstack\/(react-)?table|src\/parts\/table\/sheet/, priority: 1 },
            /** What every view stands on is one file, not one for each set of views that share something. */
            {
              name: 'base',
              test: /node_modules\/(react|react-dom|scheduler|@tanstack\/(?!react-table|table-core)[^/]+|urql|wonka|@0no-co)\/|src\/(api|app|i18n|parts)\/(?!evidence\/|table\/sheet)/,
              priority: 2,
            },
          ],
        },
      },
    },
  },
  server: { proxy: { '/graphql': api, '/graphiql': api } },
});
