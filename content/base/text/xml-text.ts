/**
 * Characters that XML 1.0 forbids even when escaped, and those that it normalises or discourages: carriage returns,
 * control characters and noncharacters. The replacement character U+FFFD, a sign of lost text, is dropped too.
 * @see https://www.w3.org/TR/xml/#charsets
 */
const UNFIT =
  /[^\t\n\u{20}-\u{7e}\u{85}\u{a0}-\u{d7ff}\u{e000}-\u{fffc}\u{10000}-\u{10ffff}]|\p{Noncharacter_Code_Point}/gu

/** Returns `text` without the characters that an XML document should not contain. */
export const withoutForbidden = (text: string): string => text.replace(UNFIT, '')
