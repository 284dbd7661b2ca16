/**
 * Characters that XML 1.0 cannot hold, not even escaped, and those that it does not keep or asks authors to avoid:
 * carriage returns, controls, code points that are no characters, and the mark of a character that was lost on the way. https://www.w3.org/TR/xml/#charsets
 */
const UNFIT =
  /[^\t\n\u{20}-\u{7e}\u{85}\u{a0}-\u{d7ff}\u{e000}-\u{fffc}\u{10000}-\u{10ffff}]|\p{Noncharacter_Code_Point}/gu

/** `text` without the characters that no XML document should hold. */
export const withoutForbidden = (text: string): string => text.replace(UNFIT, '')
