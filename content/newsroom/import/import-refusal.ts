/** Copy that was understood and cannot be stored; the message names the field and the way out, in Indonesian. */
export class ImportRefused extends Error {
  override name = 'ImportRefused'
}
