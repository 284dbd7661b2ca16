/**
 * The preview at the desk: shows the content of the form before it is saved. The desk posts every change (Payload's
 * live preview); the server renders the page from it, and this module patches the differences in. Inert on its own.
 * @module
 */

/** Milliseconds without a change before the page is requested. */
const PAUSE = 150

const desk = window.opener ?? (window.parent === window ? null : window.parent)

/** The form as last posted, and whether the page shows it. @type {unknown} */
let form
let isShown = true
let isFetching = false

/** Shows the buttons that need script. */
function offerPlayers(/** @type {Document} */ page) {
  for (const button of page.querySelectorAll('button[data-player]')) {
    button.parentElement?.removeAttribute('hidden')
  }
}

/** Puts a player in the place of its button, as for readers. */
function play(/** @type {Element} */ button) {
  const frame = document.createElement('iframe')
  const attributes = {
    allow: 'autoplay; encrypted-media; fullscreen; picture-in-picture',
    sandbox: 'allow-popups allow-presentation allow-same-origin allow-scripts',
    // Previews send no referrer, but services play nothing for a site that they do not know.
    referrerpolicy: 'strict-origin-when-cross-origin',
    class: button.getAttribute('data-shape') ?? '',
    title: button.getAttribute('data-title') ?? '',
    src: button.getAttribute('data-player') ?? '',
  }
  for (const [name, value] of Object.entries(attributes)) frame.setAttribute(name, value)
  button.parentElement?.replaceWith(frame)
  frame.focus()
}

/** Whether `old` is the player that `fresh` only offers. */
const isPlaying = (/** @type {Element} */ old, /** @type {Element} */ fresh) =>
  old.localName === 'iframe' &&
  fresh.querySelector('button[data-player]')?.getAttribute('data-player') ===
    old.getAttribute('src')

/** Makes `old` equal to `fresh`, leaving equal parts untouched, so that nothing flickers, scrolls or stops playing. */
function patch(/** @type {Element} */ old, /** @type {Element} */ fresh) {
  if (old.isEqualNode(fresh) || isPlaying(old, fresh)) return
  const isSameBox =
    old.cloneNode().isEqualNode(fresh.cloneNode()) &&
    old.childNodes.length === old.children.length &&
    fresh.childNodes.length === fresh.children.length
  if (!isSameBox) {
    old.replaceWith(fresh)
    return
  }
  const before = [...old.children]
  const after = [...fresh.children]
  for (const [index, child] of after.entries()) {
    const known = before[index]
    if (known) patch(known, child)
    else old.append(child)
  }
  for (const gone of before.slice(after.length)) gone.remove()
}

async function show() {
  if (isFetching || isShown) return
  isFetching = true
  isShown = true
  try {
    const answer = await fetch(location.href, { method: 'POST', body: JSON.stringify(form) })
    if (answer.ok) {
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      document.title = page.title
      offerPlayers(page)
      patch(document.body, page.body)
    }
  } catch {
    // Offline: the page stays as it is until the next change.
  }
  isFetching = false
  show()
}

/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer
addEventListener('message', ({ origin, source, data }) => {
  if (origin !== location.origin || source !== desk) return
  if (data?.type !== 'payload-live-preview' || !data.data) return
  form = data.data
  isShown = false
  clearTimeout(timer)
  timer = setTimeout(show, PAUSE)
})
// Reader pages refuse to be framed, so links and the search open in a new tab.
addEventListener('click', ({ target }) => {
  if (!desk || !(target instanceof Element)) return
  target.closest('a:not([href^="#"]), form')?.setAttribute('target', '_blank')
})
offerPlayers(document)
addEventListener('click', ({ target }) => {
  const button = target instanceof Element && target.closest('button[data-player]')
  if (button) play(button)
})
desk?.postMessage({ type: 'payload-live-preview', ready: true }, location.origin)
