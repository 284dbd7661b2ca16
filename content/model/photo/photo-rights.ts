/** IPTC's digital source types of pictures made or altered by AI. @see https://cv.iptc.org/newscodes/digitalsourcetype/ */
export const SOURCE_TYPES = {
  generated: 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia',
  altered: 'http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia',
} as const
