/**
 * The desk has no registration. The first account of a new installation is created with a link that the first start
 * prints.
 * @module
 */
import type { CollectionBeforeOperationHook, Endpoint, PayloadRequest } from 'payload'
import { parseCookies } from 'payload'
import { sayIn } from '#content/base/desk-words/say.ts'
import { environment, secret } from '#content/base/settings/environment.ts'
import { sessionCookie } from '#content/base/settings/session-cookie.ts'
import { firstAccountKey, isFirstAccountKey } from '#content/model/people/first-account-key.ts'
import { takeTurn } from '#content/store/exclusive-turn.ts'
import { Refused } from '#content/store/refused.ts'

declare module 'payload' {
  interface RequestContext {
    /** Whether this request makes the first account, and then signs it in. */
    makesFirstAccount?: boolean
  }
}

const PATH = '/api/users/first-account'

/** The link to print while there is no account. */
export const firstAccountLink = (): string =>
  `${environment().siteUrl}${PATH}/${firstAccountKey(secret(), new Date())}`

/**
 * `GET /api/users/first-account/KEY`: stores the key in a cookie and redirects to the form for the first account.
 */
export const firstAccountEndpoint: Omit<Endpoint, 'root'> = {
  path: '/first-account/:key',
  method: 'get',
  handler: async (req) => {
    const key = String(req.routeParams?.key)
    const { siteUrl } = environment()
    if (!isFirstAccountKey(secret(), key, new Date()) || !(await isEmpty(req)))
      refuseRegistration(req)
    const secure = sessionCookie(siteUrl).secure ? '; Secure' : ''
    return new Response(null, {
      status: 303,
      headers: {
        location: `${siteUrl}/admin/create-first-user`,
        // Lax, because the link is often opened from another site, such as a mailbox, and that holds for the redirect, too.
        'set-cookie': `${cookieName()}=${key}; Path=/; HttpOnly; SameSite=Lax; Max-Age=86400${secure}`,
        'cache-control': 'no-store',
      },
    })
  },
}

/**
 * Refuses to create an account without signing in, unless the request has the key of the first account; that account
 * becomes an administrator.
 */
export const closeRegistration: CollectionBeforeOperationHook<'users'> = async ({
  args,
  operation,
  req,
}) => {
  if (operation !== 'create' || req.payloadAPI === 'local' || req.user) return args
  if (!mayMakeFirstAccount(req)) refuseRegistration(req)
  await takeTurn(req, 'first account')
  if (!(await isEmpty(req))) refuseRegistration(req)
  req.context.makesFirstAccount = true
  return { ...args, data: { ...('data' in args ? args.data : {}), role: 'admin' } }
}

/** Whether the browser of `req` followed the link to the first account, and the link is still good. */
export function mayMakeFirstAccount(req: PayloadRequest): boolean {
  const key = parseCookies(req.headers).get(cookieName())
  return key !== undefined && isFirstAccountKey(secret(), key, new Date())
}

const cookieName = (): string => `${sessionCookie(environment().siteUrl).prefix}-first-account`

const isEmpty = async (req: PayloadRequest): Promise<boolean> =>
  (await req.payload.count({ collection: 'users', req })).totalDocs === 0

function refuseRegistration(req: PayloadRequest): never {
  throw new Refused(
    403,
    sayIn(req.i18n)(
      'Akun pertama dibuat lewat tautan yang dicetak saat Warta dijalankan, atau dengan npm run warta -- user add. Akun lain dibuat administrator.',
    ),
  )
}
