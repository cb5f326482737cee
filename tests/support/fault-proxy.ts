import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/**
 * A TCP proxy in front of a real Neo4j that fails as networks and servers do. What goes wrong is set while it runs and
 * holds for connections that stand already.
 */
export class FaultProxy {
  /** Milliseconds added to what the server says. */
  delay = 0;
  /** Milliseconds added to its answers to statements alone: a server greets, however much it has to do. */
  busy = 0;
  /** Milliseconds added to what follows its greeting until the first statement: a server that is slow to let anybody in. */
  login = 0;
  /** Nothing is answered and nothing is closed any more: neither on connections that stand nor on new ones. */
  blackHole = false;
  /** Called with each chunk of the server; what it returns takes its place, and undefined ends the connection. */
  onAnswer: (chunk: Buffer) => Buffer | undefined = (chunk) => chunk;
  private readonly target: number;
  private server: Server | undefined;
  private port = 0;
  private readonly pairs = new Set<{ readonly client: Socket; readonly upstream: Socket }>();

  constructor(uri: string) {
    this.target = Number(new URL(uri).port);
  }

  /** Listens, on the same port every time. */
  async up(): Promise<void> {
    this.server = createServer((client) => this.join(client));
    this.server.listen(this.port, '127.0.0.1');
    await once(this.server, 'listening');
    this.port = (this.server.address() as AddressInfo).port;
  }

  /** Refuses connections and resets those that stand, as a server that was killed. */
  async down(): Promise<void> {
    const closed = new Promise((resolve) => (this.server ? this.server.close(resolve) : resolve(undefined)));
    this.cut();
    await closed;
  }

  /** Up, and without any fault. */
  async heal(): Promise<void> {
    this.delay = 0;
    this.busy = 0;
    this.login = 0;
    this.blackHole = false;
    this.onAnswer = (chunk) => chunk;
    if (!this.server?.listening) await this.up();
  }

  /** Resets the connections that stand. */
  cut(): void {
    for (const { client, upstream } of this.pairs) {
      client.resetAndDestroy();
      upstream.destroy();
    }
    this.pairs.clear();
  }

  /** Connections that stand. */
  get connections(): number {
    return this.pairs.size;
  }

  uri(scheme: 'bolt' | 'neo4j' = 'bolt'): string {
    return `${scheme}://127.0.0.1:${this.port}`;
  }

  private join(client: Socket): void {
    const upstream = connect(this.target, '127.0.0.1');
    const pair = { client, upstream };
    this.pairs.add(pair);
    const end = () => {
      client.destroy();
      upstream.destroy();
      this.pairs.delete(pair);
    };
    // What a black hole swallowed is lost for good: such a connection never speaks again.
    let swallowed = false;
    const lost = () => {
      swallowed ||= this.blackHole;
      return swallowed;
    };
    let greeted = false;
    let letIn = false;
    let asked = false;
    client.on('data', (chunk) => {
      asked = chunk.includes('RETURN ');
      letIn ||= asked;
      if (!lost()) upstream.write(chunk);
    });
    upstream.on('data', (chunk) => {
      if (lost()) return;
      const answer = this.onAnswer(chunk);
      const late = this.delay + (asked ? this.busy : 0) + (greeted && !letIn ? this.login : 0);
      greeted = true;
      if (answer === undefined) client.resetAndDestroy();
      else if (late === 0) client.write(answer);
      else setTimeout(() => client.destroyed || client.write(answer), late);
    });
    for (const socket of [client, upstream]) {
      socket.on('error', end);
      socket.on('close', () => {
        if (!swallowed || socket === client) end();
      });
    }
  }
}
