/**
 * The service worker: the stories read last, with their first picture, stay readable without a network. A page comes
 * from the network wherever that answers; the desk is never touched, and nothing is kept but stories that are there.
 * @module
 */
const STORIES = 'bacaan'
const PICTURES = 'gambar'
/** The page that lists what is kept, and whether the reader wants it at all. */
const SHELL = 'luring'
const LIST = '/luring'
const STOPPED = '/luring?berhenti'
const MOST = 20
/** Milliseconds until a story that is kept stands in for a network that does not answer. */
const PATIENCE = 4_000

const worker = /** @type {any} */ (self)

/** @param {string | URL} address */
const keyOf = (address) => new URL(address, location.href).pathname
/** The folder of a photo: its files differ in width and format. @param {string} address */
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

/** Photos that open a story read in this life of the worker. @type {Set<string>} */
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

/** Removes a story that is gone, its picture too. @param {string} address */
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

/** A page: from the network, else what is kept of it, else the list of what is kept. @param {any} event */
async function page(event) {
  const { request } = event
  const known = await (await caches.open(STORIES)).match(keyOf(request.url))
  const network = fetch(request)
  // Also an answer that comes too late is the newer one.
  keeping = network.then((answer) => note(request.url, answer.clone())).catch(() => {})
  event.waitUntil(keeping)
  const late = new Promise((_, reject) => known && setTimeout(reject, PATIENCE))
  return Promise.race([network, late]).catch(() => (known ? copy(known) : list()))
}

/** What is kept of a story, and that it is no more than that. @param {Response} known */
async function copy(known) {
  const shell = (await (await caches.match(LIST))?.text()) ?? ''
  const [, look = '', words = ''] =
    /<p id="salinan" hidden="" class="([^"]*)">(.*?)<\/p>/s.exec(shell) ?? []
  const html = await known.text()
  const read = new Date(known.headers.get('date') ?? '')
  const style = /** @type {const} */ ({ dateStyle: 'long', timeStyle: 'short' })
  const [, lang = 'id'] = /<html lang="([^"]+)"/.exec(html) ?? []
  // English as the portal writes it: the day before the month.
  const time = read.toLocaleString(lang === 'en' ? 'en-GB' : lang, style)
  const said = `<p role="status" class="${look}">${words} ${time}.</p>`
  return withText(
    known,
    html.replace(/<main[^>]*>/, (main) => main + said),
  )
}

/** The page of what is kept, with its links put in; what was withdrawn since is no longer among them. */
async function list() {
  const shell = await caches.open(SHELL)
  const answer = await fetch(LIST).catch(() => undefined)
  if (answer?.ok) await shell.put(LIST, answer.clone())
  const known = answer?.ok ? answer : await shell.match(LIST)
  if (!known) return answer ?? Response.error()
  if (answer?.ok) await askAfter()
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

/** Asks after every story that is kept, by its head alone. */
async function askAfter() {
  const kept = await (await caches.open(STORIES)).keys()
  await Promise.all(
    kept.map(async ({ url }) => {
      const answer = await fetch(url, { method: 'HEAD', redirect: 'manual' }).catch(() => undefined)
      if (answer && !answer.ok && answer.status < 500) await forget(url)
    }),
  )
}

/** What the reader decides on the list: to remove what is kept, to keep no more, to keep again. @param {string} wish */
async function obey(wish) {
  const shell = await caches.open(SHELL)
  if (wish === 'mulai') await shell.delete(STOPPED)
  else for (const name of [STORIES, PICTURES]) await caches.delete(name)
  if (wish === 'berhenti') await shell.put(STOPPED, new Response(''))
  return Response.redirect(LIST)
}

/** A photo: as kept, else from the network, else another file of it. @param {any} event */
async function picture(event) {
  const { request } = event
  const pictures = await caches.open(PICTURES)
  const known = await pictures.match(request)
  if (known) return known
  const folder = folderOf(request.url)
  try {
    const answer = await fetch(request)
    const kept = answer.clone()
    // The story may still be on its way into the cache.
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

/** Keeps the stories that are open already: the browser still has them, picture and all, so nothing is fetched. */
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
  // A page that the browser had fetched beforehand is asked for once more by its script, without a destination.
  if (request.mode === 'navigate' || request.destination === '') {
    const wish = url.searchParams.get('simpan')
    // Nobody else's link decides what a reader keeps.
    const isOwn = keyOf(request.referrer || '/') === LIST
    if (url.pathname !== LIST) event.respondWith(page(event))
    else event.respondWith(wish && isOwn ? obey(wish) : list())
  } else if (request.destination === 'image' && url.pathname.startsWith('/media/')) {
    event.respondWith(picture(event))
  }
})
