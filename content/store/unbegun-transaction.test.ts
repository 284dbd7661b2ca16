import type { PoolClient } from 'pg'
import { expect, it } from 'vitest'
import { releaseUnbegun } from './unbegun-transaction.ts'

/** A client that fails queries from the number `failing` on, and what happened to it. */
function aClient(failing: number) {
  const happened: string[] = []
  class Client {
    async query(text: string) {
      happened.push(text)
      if (happened.length >= failing) throw new Error('server login has been failing')
      return { rows: [text] }
    }
    release(error?: Error) {
      happened.push(`released: ${error?.message}`)
    }
  }
  return { client: releaseUnbegun(new Client() as unknown as PoolClient), happened }
}

it('gives back a client whose transaction does not begin', async () => {
  const { client, happened } = aClient(1)
  await expect(client.query('begin')).rejects.toThrow('server login has been failing')
  expect(happened).toEqual(['begin', 'released: server login has been failing'])
})

it('leaves one that has begun to whoever took it', async () => {
  const { client, happened } = aClient(2)
  expect((await client.query('begin')).rows).toEqual(['begin'])
  await expect(client.query('select 1')).rejects.toThrow('server login has been failing')
  expect(happened).toEqual(['begin', 'select 1'])
})
