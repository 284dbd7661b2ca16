import { getFieldsToSign, jwtSign, type PayloadRequest } from 'payload'
import { addSessionToUser, generatePayloadCookie } from 'payload/shared'
import { sayIn } from '#content/base/desk-words/say.ts'
import { storedAccount } from '#content/newsroom/people/stored-account.ts'
import { refuse } from '#content/store/refused.ts'
import { inTransactionOf } from '#content/store/transactions.ts'

/** A session, as `POST /api/users/login` answers it. */
export interface OpenedSession {
  token: string
  /** When it ends, in seconds since 1970. */
  exp: number
  /** The `Set-Cookie` field. */
  cookie: string
}

/**
 * Opens a session for an account that gave its second factor: what Payload's own login does after the right password,
 * its hooks included.
 */
export async function openSession(req: PayloadRequest, account: number): Promise<OpenedSession> {
  const { payload } = req
  const { config } = payload.collections.users
  req.context.secondFactorOf = account
  return inTransactionOf(req, async () => {
    const user = await storedAccount(payload, { id: account }, req)
    if (!user) refuse(403, sayIn(req.i18n)('Akun ini tidak ada lagi.'))
    const { sid } = await addSessionToUser({ collectionConfig: config, payload, req, user })
    const signedIn = { ...user, collection: 'users' as const }
    const { context } = req
    for (const hook of config.hooks.beforeLogin ?? []) {
      await hook({ collection: config, context, req, user: signedIn })
    }
    const { exp, token } = await jwtSign({
      fieldsToSign: getFieldsToSign({
        collectionConfig: config,
        email: user.email,
        user: signedIn,
        ...(sid && { sid }),
      }),
      secret: payload.secret,
      tokenExpiration: config.auth.tokenExpiration,
    })
    req.user = signedIn
    for (const hook of config.hooks.afterLogin ?? []) {
      await hook({ collection: config, context, req, token, user: signedIn })
    }
    const cookie = generatePayloadCookie({
      collectionAuthConfig: config.auth,
      cookiePrefix: payload.config.cookiePrefix,
      token,
    })
    return { token, exp, cookie: String(cookie) }
  })
}
