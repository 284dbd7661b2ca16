/**
 * Promises 1 and 3: a reading page is HTML and CSS without hydration, declares so in its headers, and comes from the
 * edge's memory the second time.
 * @module
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { inlineModule } from '#server/renderer/inline-module.ts'
import { documentOf } from './page-document.ts'
import { ask, fromMemory } from './portal-answers.ts'
import { readingAddresses } from './reading-addresses.ts'

/** The request headers of Next.js's runtime when it wants a payload instead of a page. */
const RUNTIME_QUESTIONS: Record<string, string>[] = [
  { rsc: '1' },
  { rsc: '1', 'next-router-prefetch': '1', 'next-router-state-tree': '%5B%22%22%5D' },
  { rsc: '1', 'next-router-segment-prefetch': '/_tree', 'next-url': '/' },
  { 'x-nextjs-data': '1', 'x-middleware-prefetch': '1' },
]

/** The portal's own module, as pages have it. */
const MODULE = inlineModule(readFileSync('public/enhance.js', 'utf8'))

/** Whether the page has an element for the portal's module. */
const isEnhanced = (document: Document) =>
  document.querySelector('[data-enhance], [data-player]') !== null

describe.each(readingAddresses())('$kind ($path)', ({ path, status }) => {
  it('has no scripts except data, and the portal’s own module where it has something to do, no event handlers, and one inline style sheet after the metadata', async () => {
    const document = documentOf((await ask(path)).body)
    const scripts = [
      ...document.querySelectorAll(
        'script:not([type="application/ld+json"], [type="speculationrules"])',
      ),
    ]
    expect(scripts.map(({ outerHTML }) => outerHTML)).toEqual(
      isEnhanced(document) ? [`<script type="module">${MODULE.script}</script>`] : [],
    )
    expect(
      document.querySelectorAll('link[rel=stylesheet], link[as=style], link[as=script]'),
    ).toHaveLength(0)
    expect(document.querySelectorAll('[style]')).toHaveLength(0)
    expect(document.querySelectorAll('style')).toHaveLength(1)
    expect(document.head.lastElementChild?.tagName).toBe('STYLE')
    expect(document.body.querySelectorAll('meta, title, link')).toHaveLength(0)
    const attributes = [...document.querySelectorAll('*')].flatMap((element) =>
      element.getAttributeNames(),
    )
    expect(attributes.filter((name) => /^on/i.test(name))).toEqual([])
    expect(document.querySelectorAll('[href^="javascript:"]')).toHaveLength(0)
  })

  it('preloads at most one picture and lazy-loads the others, each with its size', async () => {
    const document = documentOf((await ask(path)).body)
    const images = [...document.querySelectorAll('main img')]
    const first = images.filter((image) => image.getAttribute('fetchpriority') === 'high')
    expect(first.length).toBeLessThanOrEqual(1)
    for (const image of images) {
      if (!first.includes(image)) expect(image.getAttribute('loading')).toBe('lazy')
      expect(Number(image.getAttribute('width'))).toBeGreaterThan(0)
      expect(Number(image.getAttribute('height'))).toBeGreaterThan(0)
      expect(image.getAttribute('sizes')).toBeTruthy()
    }
  })

  it('contains no trace of the framework', async () => {
    const { body } = await ask(path)
    expect(body).not.toMatch(/\/_next\/|__next|self\.|\$RC|<template|<!--\$|<div hidden/)
  })

  it('allows its own style, rules and module by hash, and nothing else', async () => {
    const { body, headers } = await ask(path)
    const document = documentOf(body)
    const digestOf = (selector: string) => {
      const content = document.querySelector(selector)?.textContent ?? ''
      return `'sha256-${createHash('sha256').update(content).digest('base64')}'`
    }
    const policy = policyOf(headers['content-security-policy'])
    expect(policy).toMatchObject({
      'default-src': "'none'",
      'style-src': digestOf('style'),
      'img-src': "'self'",
      'form-action': "'self'",
      'base-uri': "'none'",
      'object-src': "'none'",
      'frame-ancestors': "'none'",
    })
    const { 'script-src': scripts, ...others } = policy
    const own = isEnhanced(document) ? `${MODULE.source} ` : ''
    expect(scripts).toBe(own + digestOf('script[type=speculationrules]'))
    expect(Object.values(others).join(' ')).not.toMatch(/unsafe-|\*|https?:|data:/)
  })

  it('sends security headers against type sniffing, referrer leaks and device access', async () => {
    const { headers } = await ask(path)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin')
    expect(headers['cross-origin-opener-policy']).toBe('same-origin')
    for (const device of ['camera', 'microphone', 'geolocation', 'payment']) {
      expect(headers['permissions-policy']).toContain(`${device}=()`)
    }
    expect(headers).not.toHaveProperty('x-powered-by')
  })

  it('sets no cookie, whatever cookie the request has', async () => {
    for (const cookie of ['', 'warta-token=x', '__prerender_bypass=x; __next_preview_data=y']) {
      const { headers, status: answered } = await ask(path, { headers: { cookie } })
      expect(headers).not.toHaveProperty('set-cookie')
      expect(answered).toBe(status)
    }
  })

  it('is the same page for requests for a payload, and stays so for the next reader', async () => {
    // Rendered now, since the most read stories may have changed since the cached page.
    const plain = await ask(withParameter(path, 'tanya=polos'))
    for (const [index, headers] of RUNTIME_QUESTIONS.entries()) {
      const fresh = withParameter(path, `tanya=${index}`)
      const asked = await ask(fresh, { headers })
      expect(asked.headers['content-type']).toBe('text/html; charset=utf-8')
      expect(asked.body).toBe(plain.body)
      expect((await ask(fresh)).body).toBe(plain.body)
    }
    const marked = await ask(withParameter(path, '_rsc=1a2b3'), { headers: { rsc: '1' } })
    expect(marked.body).toBe(plain.body)
  })

  it('comes from memory unchanged the second time', async () => {
    const first = await ask(path)
    const second = await ask(path)
    expect(fromMemory(second)).toBe(true)
    expect(second.status).toBe(status)
    expect(second.body).toBe(first.body)
  })
})

it('all scripts for readers fit in 3 KB, and need nothing else', () => {
  expect(Buffer.byteLength(MODULE.script)).toBeLessThanOrEqual(3_072)
  expect(MODULE.script).not.toMatch(/\bimport\b/)
})

it('browsers revalidate the service worker every time', async () => {
  const worker = await ask('/luring.js')
  expect(worker.headers['content-type']).toMatch(/^text\/javascript/)
  expect(worker.headers['cache-control']).toBe('public, max-age=0, s-maxage=60')
  expect(brotliCompressSync(worker.body).length).toBeLessThanOrEqual(3_072)
})

it('browsers prefetch pages whose link is pressed, and nothing else', async () => {
  const page = await ask('/')
  const rules = /<script type="speculationrules">([^<]+)</.exec(page.body)?.[1] ?? ''
  const { prefetch } = JSON.parse(rules)
  expect(prefetch).toMatchObject([{ eagerness: 'conservative' }])
  const pressed = [...documentOf(page.body).querySelectorAll(prefetch[0].where.selector_matches)]
  const addresses = pressed.map((link) => link.getAttribute('href'))
  expect(addresses).toContain('/news')
  expect(
    addresses.filter((path) => !/^\/(?!admin|api|cari|hemat|luring)/.test(path ?? '')),
  ).toEqual([])
  const saving = await ask('/', { headers: { 'save-data': 'on' } })
  expect(saving.body).not.toContain('speculationrules')
})

describe('internal addresses of the framework', () => {
  it.each([
    '/news.rsc',
    '/index.rsc',
    '/news/__next._tree.segment.rsc',
    '/_next',
    '/_next/tidak-ada',
    '/_next/static/tidak-ada.js',
    '/_next/static/chunks',
    '/_next/data/x/news.json',
    '/_next/image?url=/logo.png&w=64&q=75',
    '/_next/server/app/page.js',
    '/_error',
    '/_not-found',
    '/_global-error',
    '/404',
    '/500',
    '/api',
  ])('answer 404 at %s', async (path) => {
    const unknown = await ask('/tidak/ada/di/sini')
    const answer = await ask(path)
    expect(answer.status).toBe(404)
    expect(answer.body).toBe(unknown.body)
  })
})

const withParameter = (path: string, parameter: string): string =>
  `${path}${path.includes('?') ? '&' : '?'}${parameter}`

function policyOf(header: unknown): Record<string, string> {
  const directives = String(header).split('; ')
  return Object.fromEntries(
    directives.map((directive) => {
      const [name = '', ...values] = directive.split(' ')
      return [name, values.join(' ')]
    }),
  )
}
