/**
 * The service worker: keeps the most recently read stories, with their main picture, readable offline. Pages come from
 * the network whenever it answers; the desk is never touched, and only stories are kept.
 * @module
 */
const STORIES = 'bacaan'
const PICTURES = 'gambar'
/** The page that lists the kept stories, and whether the reader has switched keeping off. */
const SHELL = 'luring'
const LIST = '/luring'
const STOPPED = '/luring?berhenti'
const MOST = 20
/** Milliseconds to wait for the network before a kept copy is shown. */
const TIMEOUT = 4_000

const worker = /** @type {any} */ (self)

/** @param {string | URL} address */
const keyOf = (address) => new URL(address, location.href).pathname
/** The folder of a photo; its files differ in width and format. @param {string} address */
const folderOf = (address) => /\/media\/[^/]+\//.exec(address)?.[0] ?? ''
/** @param {string} html */
const heroOf = (html) => /<img src="([^"]+)"[^>]*fetchpriority="high"/i.exec(html)?.[1] ?? ''
/** @param {string} html */
const isStory = (html) => /property="og:type" content="article"/.test(html)
/** @param {Response} answer @param {string} html */
const withText = (answer, html) => {
  const headers = new Headers(answer.headers)
  headers.delete('content-encoding')
  headers.delete('content-length')
  return new Response(html, { status: answer.status, headers })
}

/** Folders of the main photos of stories read since the worker started. @type {Set<string>} */
const heroes = new Set()
/** @type {Promise<unknown>} */
let keeping = Promise.resolve()

/** @param {string} address @param {Response} answer */
async function keep(address, answer) {
  const html = await answer.clone().text()
  if (!answer.ok || !isStory(html) || (await caches.match(STOPPED))) return
  const stories = await caches.open(STORIES)
  await stories.delete(keyOf(address))
  await stories.put(keyOf(address), answer)
  heroes.add(folderOf(heroOf(html)))
  for (const name of [STORIES, PICTURES]) {
    const cache = await caches.open(name)
    for (const old of (await cache.keys()).slice(0, -MOST)) await cache.delete(old)
  }
}

/** Removes a story that is gone, and its picture. @param {string} address */
async function forget(address) {
  const stories = await caches.open(STORIES)
  const known = await stories.match(keyOf(address))
  if (!known) return
  const folder = folderOf(heroOf(await known.text()))
  await stories.delete(keyOf(address))
  const pictures = await caches.open(PICTURES)
  for (const file of await pictures.keys()) {
    if (folder && file.url.includes(folder)) await pictures.delete(file)
  }
}

/** @param {string} address @param {Response} answer */
const note = (address, answer) =>
  answer.ok ? keep(address, answer) : answer.status < 500 ? forget(address) : undefined

/** Answers a page: from the network, else the kept copy, else the list of kept stories. @param {any} event */
async function page(event) {
  const { request } = event
  const known = await (await caches.open(STORIES)).match(keyOf(request.url))
  const network = fetch(request)
  // Keep the answer even if it arrives too late for this request: it is the newer one.
  keeping = network.then((answer) => note(request.url, answer.clone())).catch(() => {})
  event.waitUntil(keeping)
  const late = new Promise((_, reject) => known && setTimeout(reject, TIMEOUT))
  return Promise.race([network, late]).catch(() => (known ? copy(known) : list()))
}

/** A kept story with a notice that it is a copy. @param {Response} known */
async function copy(known) {
  const shell = (await (await caches.match(LIST))?.text()) ?? ''
  const [, look = '', words = ''] =
    /<p id="salinan" hidden="" class="([^"]*)">(.*?)<\/p>/s.exec(shell) ?? []
  const html = await known.text()
  const read = new Date(known.headers.get('date') ?? '')
  const style = /** @type {const} */ ({ dateStyle: 'long', timeStyle: 'short' })
  const [, lang = 'id'] = /<html lang="([^"]+)"/.exec(html) ?? []
  // The portal's English puts the day before the month.
  const time = read.toLocaleString(lang === 'en' ? 'en-GB' : lang, style)
  const said = `<p role="status" class="${look}">${words} ${time}.</p>`
  return withText(
    known,
    html.replace(/<main[^>]*>/, (main) => main + said),
  )
}

/** The list page with links to the kept stories, without those withdrawn in the meantime. */
async function list() {
  const shell = await caches.open(SHELL)
  const answer = await fetch(LIST).catch(() => undefined)
  if (answer?.ok) await shell.put(LIST, answer.clone())
  const known = answer?.ok ? answer : await shell.match(LIST)
  if (!known) return answer ?? Response.error()
  if (answer?.ok) await removeGone()
  const stories = await caches.open(STORIES)
  const items = [...(await stories.keys())].reverse().map(async ({ url }) => {
    const html = (await (await stories.match(url))?.text()) ?? ''
    const [, title = url] = /<h1[^>]*>(.*?)<\/h1>/s.exec(html) ?? []
    return `<li><a href="${keyOf(url)}">${title}</a></li>`
  })
  const links = (await Promise.all(items)).join('')
  const stopped = (await caches.match(STOPPED)) ? 'berhenti' : 'simpan'
  const html = (await known.text())
    .replace(/(<div id="tersimpan") hidden=""(>\s*<ul[^>]*>)/, (_, box, rest) => box + rest + links)
    .replace(`hidden="" data-when="${stopped}"`, '')
    .replace('<p id="tanpa"', '<p hidden id="tanpa"')
  return withText(known, html)
}

/** Checks every kept story with a HEAD request and removes those that are gone. */
async function removeGone() {
  const kept = await (await caches.open(STORIES)).keys()
  await Promise.all(
    kept.map(async ({ url }) => {
      const answer = await fetch(url, { method: 'HEAD', redirect: 'manual' }).catch(() => undefined)
      if (answer && !answer.ok && answer.status < 500) await forget(url)
    }),
  )
}

/** Applies the reader's choice on the list: delete all, stop keeping, or start again. @param {string} choice */
async function applyChoice(choice) {
  const shell = await caches.open(SHELL)
  if (choice === 'mulai') await shell.delete(STOPPED)
  else for (const name of [STORIES, PICTURES]) await caches.delete(name)
  if (choice === 'berhenti') await shell.put(STOPPED, new Response(''))
  return Response.redirect(LIST)
}

/** Answers a photo: the kept file, else from the network, else another file of the same photo. @param {any} event */
async function picture(event) {
  const { request } = event
  const pictures = await caches.open(PICTURES)
  const known = await pictures.match(request)
  if (known) return known
  const folder = folderOf(request.url)
  try {
    const answer = await fetch(request)
    const kept = answer.clone()
    // The story may not be in the cache yet.
    event.waitUntil(
      keeping.then(async () => {
        if (kept.ok && heroes.has(folder)) await pictures.put(request, kept)
      }),
    )
    return answer
  } catch {
    const other = (await pictures.keys()).find(({ url }) => url.includes(folder))
    return (other && (await pictures.match(other))) || Response.error()
  }
}

/** Keeps the stories that are open already, with their pictures, from the browser's own cache. */
async function begin() {
  await worker.clients.claim()
  const pictures = await caches.open(PICTURES)
  for (const { url } of await worker.clients.matchAll({ type: 'window' })) {
    if (isForeign(new URL(url))) continue
    const answer = await fetch(url, { cache: 'force-cache' })
    const html = await answer.clone().text()
    await note(url, answer)
    const folder = folderOf(heroOf(html))
    const files = new Set(html.match(/\/media\/[\w/.-]+/g)?.filter((file) => file.includes(folder)))
    for (const file of isStory(html) && folder ? files : []) {
      const held = await fetch(file, { cache: 'only-if-cached', mode: 'same-origin' }).catch(
        () => undefined,
      )
      if (held?.ok) await pictures.put(file, held)
    }
  }
}

/** @param {URL} url */
const isForeign = (url) =>
  url.origin !== location.origin || /^\/(?:admin|api|pratinjau)(?:\/|$)/.test(url.pathname)

worker.addEventListener('install', (/** @type {any} */ event) => {
  worker.skipWaiting()
  event.waitUntil(caches.open(SHELL).then((shell) => shell.add(LIST)))
})

worker.addEventListener('activate', (/** @type {any} */ event) => event.waitUntil(begin()))

worker.addEventListener('fetch', (/** @type {any} */ event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || isForeign(url)) return
  // `enhance.js` requests a prefetched page again with fetch(), which has no destination.
  if (request.mode === 'navigate' || request.destination === '') {
    const choice = url.searchParams.get('simpan')
    // Another site's link must not change what a reader keeps.
    const isOwn = keyOf(request.referrer || '/') === LIST
    if (url.pathname !== LIST) event.respondWith(page(event))
    else event.respondWith(choice && isOwn ? applyChoice(choice) : list())
  } else if (request.destination === 'image' && url.pathname.startsWith('/media/')) {
    event.respondWith(picture(event))
  }
})
