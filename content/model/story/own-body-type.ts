/** The media type of a body in the form of the desk's editor, among the bodies of ninjs and NewsML-G2. */
export const OWN_BODY_TYPE = 'application/vnd.warta.body+json'
