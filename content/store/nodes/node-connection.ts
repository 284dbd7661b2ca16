import type { Client } from 'pg'

/** Milliseconds that a connection or an answer is waited for. */
const PATIENCE = 2_500

/**
 * Opens a connection to PostgreSQL for a node; `onLost` is called when it is cut. One that a router forgot, without a
 * word, is found out by the next query.
 * @throws {Error} when there is none in time
 */
export async function connectNode(
  connectionString: string,
  onLost: (client: Client) => void = () => {},
): Promise<Client> {
  // A store on SQLite needs no client of PostgreSQL.
  const { default: pg } = await import('pg')
  const client = new pg.Client({
    connectionString,
    connectionTimeoutMillis: PATIENCE,
    query_timeout: PATIENCE,
    keepAlive: true,
    application_name: 'warta node',
  })
  // Without a listener, a cut would end the process.
  client.on('error', () => onLost(client))
  client.on('end', () => onLost(client))
  try {
    await client.connect()
    return client
  } catch (error) {
    disconnectNode(client)
    throw error
  }
}

/** Drops a connection, whether or not the server still answers. */
export function disconnectNode(client: Client): void {
  client.removeAllListeners('end')
  void client.end().catch(() => undefined)
  // `end` waits for the server, which a cut connection has not.
  const { stream } = (client as unknown as { connection: { stream: { destroy(): void } } })
    .connection
  setTimeout(() => stream.destroy(), 100).unref()
}
