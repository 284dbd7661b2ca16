/**
 * What WordPress has read of a picture's file when it was uploaded, and kept in the serialised form of PHP. Plugins that
 * make files smaller remove it from them afterwards.
 * @module
 */

/** The text `name` of the `image_meta` in `_wp_attachment_metadata`, such as `credit`; empty if it has none. */
export function imageMeta(metadata: string, name: string): string {
  const [, all] = /s:10:"image_meta";(.*)/s.exec(metadata) ?? []
  const [, length, rest] = new RegExp(`s:\\d+:"${name}";s:(\\d+):"(.*)`, 's').exec(all ?? '') ?? []
  if (rest === undefined) return ''
  const bytes = Buffer.from(rest)
  const end = Number(length)
  if (bytes.subarray(end, end + 2).toString() === '";') return bytes.subarray(0, end).toString()
  // Lengths are wrong where an export has made two characters of a line's end one.
  return rest.slice(0, Math.max(rest.indexOf('";'), 0))
}
