/** What IPTC calls a picture that AI made or changed. @see https://cv.iptc.org/newscodes/digitalsourcetype/ */
export const SOURCE_TYPES = {
  generated: 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia',
  altered: 'http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia',
} as const
