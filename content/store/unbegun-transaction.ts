import type { PoolClient } from 'pg'

/**
 * Gives `client` back to its pool when the first thing that is asked of it fails. Drizzle takes a client for a transaction
 * and forgets it when `begin` fails, as a pooler has it whose server is away: after as many failures as there are
 * connections, every request would wait in vain, also once the database is back.
 */
export function releaseUnbegun(client: PoolClient): PoolClient {
  const query = client.query.bind(client) as (...parameters: unknown[]) => Promise<unknown>
  const first = async (...parameters: unknown[]) => {
    // What follows is that of the client's class again.
    Reflect.deleteProperty(client, 'query')
    try {
      return await query(...parameters)
    } catch (error) {
      client.release(error instanceof Error ? error : true)
      throw error
    }
  }
  return Object.assign(client, { query: first })
}
