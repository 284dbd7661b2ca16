/**
 * What a page can do more where there is script. Every part looks for what it needs and else leaves the page as
 * it is: what only works by script is `hidden` until then. This one file is all script that readers get (3 KB).
 * @module
 */

/** The button marked `data-enhance="name"`, with what hid it gone. */
function uncovered(/** @type {string} */ name) {
  const button = document.querySelector(`button[data-enhance=${name}]`)
  button?.closest('[hidden]')?.removeAttribute('hidden')
  return button
}

/** Copies the page's own address, without what a network added to it, and says so; shows it where it may not. */
function offerCopying(/** @type {string} */ url) {
  uncovered('copy')?.addEventListener('click', async () => {
    const copied = await navigator.clipboard.writeText(url).then(
      () => true,
      () => false,
    )
    const said = document.querySelector('[data-enhance=copied]')
    if (said) said.textContent = copied ? said.getAttribute('data-words') : url
  })
}

/** Opens the system's share sheet. Closing it without choosing is no fault. */
function offerSharing(/** @type {string} */ url) {
  const title = document.querySelector('h1')?.textContent ?? document.title
  uncovered('share')?.addEventListener('click', () => {
    navigator.share({ title, url }).catch(() => {})
  })
}

const url = document.querySelector('link[rel=canonical]')?.getAttribute('href')
if (url && navigator.clipboard) offerCopying(url)
if (url && 'share' in navigator) offerSharing(url)

/** Lets the worker in that keeps stories, where the page links to what it keeps; else puts it out with all it kept. */
async function keepReading() {
  const { serviceWorker } = navigator
  if (document.querySelector('a[href="/luring"]')) {
    await serviceWorker.register('/luring.js')
    return
  }
  for (const worker of await serviceWorker.getRegistrations()) {
    await worker.unregister()
    for (const name of await caches.keys()) await caches.delete(name)
  }
}
if ('serviceWorker' in navigator) addEventListener('load', () => keepReading().catch(() => {}))

// A page that was fetched before it was asked for is read now: whoever counts readings hears of it.
const [visit] = performance.getEntriesByType('navigation')
if (visit && 'deliveryType' in visit && visit.deliveryType === 'navigational-prefetch') {
  fetch(location.href).catch(() => {})
}
