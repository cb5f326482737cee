import { type DocumentNode, Kind } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { RequestRecord } from '../../telemetry/request-record.ts';

interface Recorded {
  readonly record: RequestRecord;
}

/** Writes into the request's record which operation ran, what it cost and with which code it ended. Stands after the plugins that tell. */
export function useRecord(documents: Iterable<string>): Plugin {
  const known = new Set([...documents].flatMap((text) => [...text.matchAll(/^\s*query\s+(\w+)/gm)].map((m) => m[1] as string)));
  return {
    onExecute({ args }) {
      const { record } = args.contextValue as unknown as Recorded;
      const name = args.operationName ?? nameOf(args.document);
      record.operation = name === undefined ? 'anonymous' : known.has(name) ? name : 'other';
    },
    onResultProcess({ result, serverContext }) {
      const one = Array.isArray(result) ? result[0] : result;
      if (!one || !('errors' in one || 'data' in one)) return;
      const { record } = serverContext as unknown as Recorded;
      const { cost } = (one.extensions ?? {}) as { cost?: { requested: number } };
      if (cost) record.cost = cost.requested;
      const code = one.errors?.[0]?.extensions['code'];
      if (code !== undefined) record.code = code as NonNullable<RequestRecord['code']>;
    },
  };
}

function nameOf(document: DocumentNode): string | undefined {
  for (const definition of document.definitions) if (definition.kind === Kind.OPERATION_DEFINITION) return definition.name?.value;
  return undefined;
}
