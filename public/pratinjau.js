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

/** Makes `old` equal to `fresh`, leaving equal parts untouched, so that nothing flickers or scrolls. */
function patch(/** @type {Element} */ old, /** @type {Element} */ fresh) {
  if (old.isEqualNode(fresh)) return
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
desk?.postMessage({ type: 'payload-live-preview', ready: true }, location.origin)
