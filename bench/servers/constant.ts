import { createServer } from 'node:http';
import { createSchema, createYoga } from 'graphql-yoga';
import { listen } from './report.ts';

/** What yoga itself costs: a constant, no database. */
const yoga = createYoga({
  schema: createSchema({ typeDefs: 'type Query { answer: Int! }', resolvers: { Query: { answer: () => 42 } } }),
  logging: false,
});
listen(createServer(yoga), () => 0);
