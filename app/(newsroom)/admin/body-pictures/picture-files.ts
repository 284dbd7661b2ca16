/** Whether a file is a picture; browsers do not know those of phones. */
const isPicture = ({ type, name }: File): boolean =>
  type.startsWith('image/') || /\.hei[cf]$/i.test(name)

/**
 * The pictures that were dropped or copied. None where words were copied: Word and Excel send a picture of the text
 * along.
 */
export function picturesIn(data: DataTransfer | null): File[] {
  if (!data) return []
  const html = data.getData('text/html')
  const isText = html.replace(/<[^>]*>/g, '').trim() !== '' || data.getData('text/plain') !== ''
  return isText ? [] : Array.from(data.files).filter(isPicture)
}
