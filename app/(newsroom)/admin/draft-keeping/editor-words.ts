/**
 * What text editors have and their form does not have yet: Payload's editor passes its text on when the browser is idle,
 * half a second later at most, and a tab may be gone by then.
 * @module
 */

/** Is told the whole value of the field at `path`. */
type Listener = (path: string, value: unknown) => void

const listeners = new Map<string, Set<Listener>>()

const formKey = (collection: string | undefined, id: number | string | undefined): string =>
  `${collection}/${id}`

/** Reports what the editor of the field at `path` holds now, in the form of document `id`. */
export function reportEditorWords(
  collection: string | undefined,
  id: number | string | undefined,
  path: string,
  value: unknown,
): void {
  for (const listener of listeners.get(formKey(collection, id)) ?? []) listener(path, value)
}

/** Calls `listener` at each change in an editor of the form of document `id`; returns how to stop. */
export function watchEditorWords(
  collection: string | undefined,
  id: number | string | undefined,
  listener: Listener,
): () => void {
  const key = formKey(collection, id)
  const watching = listeners.get(key) ?? new Set()
  listeners.set(key, watching.add(listener))
  return () => {
    watching.delete(listener)
  }
}

const tellers = new Set<() => void>()

/** Has `tell` pass the words of an editor on to its form when somebody asks for them; returns how to stop. */
export function onWordsAsked(tell: () => void): () => void {
  tellers.add(tell)
  return () => {
    tellers.delete(tell)
  }
}

/** Has every editor pass its words on to its form now. */
export function askForWords(): void {
  for (const tell of tellers) tell()
}
