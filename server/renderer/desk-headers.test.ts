import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { expect, it } from 'vitest'
import { deskHeaders } from './desk-headers.ts'

const asked = (url: string, method = 'GET') =>
  Object.assign(new IncomingMessage(new Socket()), { url, method })

it('gives each page of the desk a nonce of its own, which Next.js gets too', () => {
  const requests = [asked('/admin'), asked('/admin')]
  const policies = requests.map((request) => {
    request.headers['content-security-policy-report-only'] = "script-src 'nonce-theirs'"
    const policy = String(deskHeaders(request, false)['content-security-policy'])
    expect(request.headers['content-security-policy']).toBe(policy)
    expect(request.headers).not.toHaveProperty('content-security-policy-report-only')
    return policy
  })
  const nonces = policies.map((policy) => /'nonce-([\w+/]{22}==)'/.exec(policy)?.[1])
  expect(new Set(nonces).size).toBe(2)
  expect(policies[0]).toContain("'strict-dynamic'; style-src")
  expect(policies[0]).not.toContain('unsafe-eval')
})

it('lets the answer to a reader’s form be a page with a form, and no script', () => {
  expect(deskHeaders(asked('/api/hak-jawab'), false)).toMatchObject({
    'content-security-policy': expect.stringMatching(
      /^default-src 'none'; style-src 'unsafe-inline';.* form-action 'self';/,
    ),
  })
})

it('lets answers of the API do nothing as a page', () => {
  expect(deskHeaders(asked('/api/users/me'), false)).toMatchObject({
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'cache-control': 'private, no-store',
  })
})

it('clears what the browser kept of the desk at sign-out only', () => {
  const cleared = (url: string, method: string) =>
    deskHeaders(asked(url, method), false)['clear-site-data']
  expect(cleared('/api/users/logout', 'POST')).toBe('"cache"')
  expect(cleared('/api/users/logout?allSessions=false', 'POST')).toBe('"cache"')
  expect(cleared('/api/users/me', 'POST')).toBeUndefined()
  expect(cleared('/admin/logout', 'GET')).toBeUndefined()
})
