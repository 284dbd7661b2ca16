/** Copy that was understood but cannot be stored. The message names the field and the remedy, in Indonesian. */
export class ImportRefused extends Error {
  override name = 'ImportRefused'
}
