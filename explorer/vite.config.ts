import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** `npm run explorer:dev` talks to a service that runs beside it; API=http://127.0.0.1:4001 where it has another port. */
const api = process.env['API'] ?? 'http://127.0.0.1:4000';

/**
 * The page knows the files of each view (first-paint.js reads them): those of the view that is asked for are fetched beside the base,
 * not after it has run.
 */
const viewsAhead = (): Plugin => ({
  name: 'views-ahead',
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle = {} }) {
      const filesOf = (file: string, known: Set<string> = new Set()): Set<string> => {
        const chunk = bundle[file];
        if (chunk?.type !== 'chunk' || known.has(file)) return known;
        known.add(file);
        for (const next of chunk.imports) filesOf(next, known);
        return known;
      };
      const entry = Object.values(bundle).find((c) => c.type === 'chunk' && c.isEntry);
      const base = entry ? filesOf(entry.fileName) : new Set<string>();
      const views = Object.values(bundle).flatMap((chunk) => {
        const view = chunk.type === 'chunk' && chunk.isDynamicEntry && chunk.facadeModuleId?.match(/\/views\/(\w+)\//)?.[1];
        return view ? [[view === 'entity' ? 'e' : view, [...filesOf(chunk.fileName)].filter((f) => !base.has(f)).map((f) => `/${f}`)]] : [];
      });
      const content = JSON.stringify(Object.fromEntries(views)).replaceAll('"', '&quot;');
      return html.replace('<script src="/first-paint.js">', `<meta name="views" content="${content}">\n    $&`);
    },
  },
});

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react(), viewsAhead()],
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
