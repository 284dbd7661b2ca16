import { inject } from 'vitest'

/** What a browser without script gets. */
export interface ShownPage {
  status: number
  html: string
  /** Where it is sent on; `undefined` if nowhere. */
  location: string | undefined
}

/** A browser without script, with its cookies. */
export interface PlainBrowser {
  cookies: Map<string, string>
  open(path: string, headers?: Record<string, string>): Promise<ShownPage>
  send(
    path: string,
    form: Record<string, string>,
    headers?: Record<string, string>,
  ): Promise<ShownPage>
}

/** A new browser without script. It follows no redirect. */
export function plainBrowser(): PlainBrowser {
  const cookies = new Map<string, string>()
  const ask = async (path: string, init: RequestInit): Promise<ShownPage> => {
    const response = await fetch(inject('portal').url + path, {
      redirect: 'manual',
      ...init,
      headers: {
        'sec-fetch-site': 'same-origin',
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...init.headers,
      },
    })
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      if (/Max-Age=0/.test(cookie)) cookies.delete(name)
      else cookies.set(name, value)
    }
    const location = response.headers.get('location') ?? undefined
    return { status: response.status, html: await response.text(), location }
  }
  return {
    cookies,
    open: (path, headers = {}) => ask(path, { headers }),
    send: (path, form, headers = {}) =>
      ask(path, { method: 'POST', body: new URLSearchParams(form), headers }),
  }
}

/** The value of the first field called `name` on a page. */
export function fieldOf({ html }: ShownPage, name: string): string {
  const [, value] = new RegExp(`name="${name}" value="([^"]*)"`).exec(html) ?? []
  if (value === undefined) throw new Error(`The page has no field ${name}: ${html}`)
  return value
}

/** The key for an app that a page shows. */
export function shownSecret({ html }: ShownPage): string {
  const [, key = ''] = /<code>([A-Z2-7 ]{32,})<\/code>/.exec(html) ?? []
  return key.replaceAll(' ', '')
}

/** The recovery codes that a page shows. */
export const shownCodes = ({ html }: ShownPage): string[] =>
  [...html.matchAll(/<code>([a-z2-9]{4}(?:-[a-z2-9]{4}){3})<\/code>/g)].map(([, code = '']) => code)
