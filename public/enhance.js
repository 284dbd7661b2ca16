/**
 * The enhancements of a page where scripts run. Each part does nothing if its elements are absent; elements that need
 * script are `hidden` until then. This file is all the script that readers get (3 KB), as a part of pages that have
 * something for it, without the comments.
 * @module
 */

/** Reveals the button marked `data-enhance="name"` and returns it. */
function reveal(/** @type {string} */ name) {
  const button = document.querySelector(`button[data-enhance=${name}]`)
  button?.closest('[hidden]')?.removeAttribute('hidden')
  return button
}

/** Copies the page's canonical address and confirms it; shows the address if copying is not allowed. */
function offerCopying(/** @type {string} */ url) {
  reveal('copy')?.addEventListener('click', async () => {
    const copied = await navigator.clipboard.writeText(url).then(
      () => true,
      () => false,
    )
    const said = document.querySelector('[data-enhance=copied]')
    if (said) said.textContent = copied ? said.getAttribute('data-words') : url
  })
}

/** Opens the system's share sheet. Closing it without a choice is not an error. */
function offerSharing(/** @type {string} */ url) {
  const title = document.querySelector('h1')?.textContent ?? document.title
  reveal('share')?.addEventListener('click', () => {
    navigator.share({ title, url }).catch(() => {})
  })
}

const url = document.querySelector('link[rel=canonical]')?.getAttribute('href')
if (url && navigator.clipboard) offerCopying(url)
if (url && 'share' in navigator) offerSharing(url)

// Puts a player in the place of its button. Nothing is asked of its host before.
for (const button of document.querySelectorAll('button[data-player]')) {
  const {
    player = '',
    shape = '',
    title = '',
  } = button instanceof HTMLElement ? button.dataset : {}
  const offer = button.parentElement
  offer?.removeAttribute('hidden')
  button.addEventListener('click', () => {
    const frame = document.createElement('iframe')
    frame.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture'
    frame.sandbox.value = 'allow-popups allow-presentation allow-same-origin allow-scripts'
    Object.assign(frame, { className: shape, src: player, title })
    offer?.replaceWith(frame)
    frame.focus()
  })
}

/**
 * Registers the service worker if the page links to its list: once somebody reads, so that whoever leaves at once loads
 * nothing for it, and at once on the list itself. Otherwise removes it with everything it cached.
 */
async function keepReading() {
  const { serviceWorker } = navigator
  if (document.querySelector('a[href="/luring"]')) {
    await new Promise((begin) => {
      for (const sign of ['scroll', 'pointerdown', 'keydown']) addEventListener(sign, begin)
      setTimeout(begin, document.querySelector('#tanpa') ? 0 : 10_000)
    })
    await serviceWorker.register('/luring.js')
    return
  }
  for (const worker of await serviceWorker.getRegistrations()) {
    await worker.unregister()
    for (const name of await caches.keys()) await caches.delete(name)
  }
}
if ('serviceWorker' in navigator) keepReading().catch(() => {})

// A prefetched page is being read only now: request it again, so that the reading is counted.
const [visit] = performance.getEntriesByType('navigation')
if (visit && 'deliveryType' in visit && visit.deliveryType === 'navigational-prefetch') {
  fetch(location.href).catch(() => {})
}
