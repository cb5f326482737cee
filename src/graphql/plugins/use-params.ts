import type { GraphQLParams, Plugin } from 'graphql-yoga';

/** Hands yoga what was asked, which the adapter has read and checked: the request that yoga gets has no body. */
export function useParams(paramsOf: (context: unknown) => GraphQLParams): Plugin {
  return {
    onRequestParse({ serverContext, setRequestParser }) {
      setRequestParser(() => paramsOf(serverContext));
    },
  };
}
