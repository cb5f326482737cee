import { context, propagation, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { InputFaults } from '../errors.ts';
import type { EndedRequest } from './request-record.ts';

/**
 * Traces by OpenTelemetry: a span a request, under it a span a statement, written when the request has ended. Without an SDK the
 * API does nothing; the SDK is loaded only where it is switched on, and need not be installed where it is not.
 */
export interface Tracing {
  request(ended: EndedRequest): void;
  /** Sends what is left, if anybody takes it. */
  close(): Promise<void>;
}

export const NO_TRACING: Tracing = { request: () => undefined, close: async () => undefined };

/** Starts sending to the collector that OTEL_EXPORTER_OTLP_ENDPOINT names; the SDK reads the exporter's and the sampler's settings (OTEL_…) itself. */
export async function startTracing(): Promise<Tracing> {
  const [{ NodeTracerProvider, BatchSpanProcessor }, { OTLPTraceExporter }, { defaultResource, resourceFromAttributes }] = await Promise.all([
    import('@opentelemetry/sdk-trace-node'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/resources'),
  ]).catch(() => {
    throw new InputFaults('environment', [
      'OTEL_EXPORTER_OTLP_ENDPOINT is set, but the tracing packages are not installed → npm install without --omit=optional, or unset it',
    ]);
  });
  const resource = defaultResource().merge(resourceFromAttributes({ 'service.name': process.env['OTEL_SERVICE_NAME'] ?? 'plangraph' }));
  const provider = new NodeTracerProvider({ resource, spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter())] });
  provider.register();
  return { request: traceRequest, close: () => provider.shutdown().catch(() => undefined) };
}

const epoch = (now: number): number => performance.timeOrigin + now;

function traceRequest(ended: EndedRequest): void {
  const tracer = trace.getTracer('plangraph');
  const { requestId, method, route, start, milliseconds, code, cost, operation, statements } = ended;
  const parent = propagation.extract(context.active(), ended.headers);
  const span = tracer.startSpan(
    `${method} ${route}`,
    {
      kind: SpanKind.SERVER,
      startTime: epoch(start),
      attributes: {
        'http.request.method': method,
        'http.route': route,
        'http.response.status_code': ended.status,
        'graphql.operation.name': operation,
        'plangraph.request_id': requestId,
        'plangraph.cost': cost,
        'plangraph.code': code,
      },
    },
    parent,
  );
  if (code !== undefined) span.setStatus({ code: SpanStatusCode.ERROR, message: code });
  const inside = trace.setSpan(parent, span);
  for (const statement of statements) {
    const child = tracer.startSpan(
      statement.query,
      {
        kind: SpanKind.CLIENT,
        startTime: epoch(statement.start),
        attributes: { 'db.operation.name': statement.query, 'db.response.returned_rows': statement.rows },
      },
      inside,
    );
    if (statement.failed) child.setStatus({ code: SpanStatusCode.ERROR });
    child.end(epoch(statement.start + statement.milliseconds));
  }
  span.end(epoch(start + milliseconds));
}
