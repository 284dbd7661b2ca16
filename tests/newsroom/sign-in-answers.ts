import { request } from 'node:http'
import { json } from 'node:stream/consumers'
import { inject } from 'vitest'
import type { Account } from './desk-answers.ts'

/** The answer to an attempt to sign in. */
export interface SignInAnswer {
  status: number | undefined
  /** The message, or the first error's. */
  message: string | undefined
  retryAfter: string | undefined
  /** The `Set-Cookie` fields. */
  cookies: string[]
}

/** Tries to sign in from the loopback address `network`, which stands for a client network of its own. */
export function signInFrom(
  network: `127.0.0.${number}`,
  account: Account,
  cookie?: string,
): Promise<SignInAnswer> {
  const answered = Promise.withResolvers<SignInAnswer>()
  const sent = request(
    `${inject('portal').url}/api/users/login`,
    {
      method: 'POST',
      localAddress: network,
      agent: false,
      headers: {
        'content-type': 'application/json',
        ...(cookie && { cookie: cookie.split(';')[0] }),
      },
    },
    async (answer) => {
      const body = (await json(answer)) as { message?: string; errors?: { message: string }[] }
      answered.resolve({
        status: answer.statusCode,
        message: body.message ?? body.errors?.[0]?.message,
        retryAfter: answer.headers['retry-after'],
        cookies: answer.headers['set-cookie'] ?? [],
      })
    },
  )
  sent.once('error', answered.reject)
  sent.end(JSON.stringify(account))
  return answered.promise
}
