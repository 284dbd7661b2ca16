/**
 * By what ninjs is known. Without imports: the command line asks before any command has read its settings.
 * @module
 */

/** Whether a text of JSON looks like ninjs: an object with an address and something that is news. */
export const isNinjs = (text: string): boolean =>
  /"uri"\s*:\s*"/.test(text) &&
  /"(?:pubstatus|versioncreated|headlines?|bodies|body_\w+|headline_\w+|descriptions|description_\w+|associations|renditions)"\s*:/i.test(
    text,
  )
