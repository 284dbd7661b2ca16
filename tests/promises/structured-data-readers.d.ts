/** The parts of two structured data parsers that the tests use; the packages come without types. */
declare module '@marbec/web-auto-extractor' {
  /** The entities of a page, by type. */
  export interface ExtractedData {
    jsonld: Record<string, Record<string, unknown>[]>
    errors: unknown[]
  }
  export default class WebAutoExtractor {
    constructor(options: { addLocation: boolean; embedSource: string[] })
    parse(html: string): ExtractedData
  }
}

declare module '@adobe/structured-data-validator' {
  import type { ExtractedData } from '@marbec/web-auto-extractor'
  export default class Validator {
    validate(data: ExtractedData): Promise<{ issueMessage: string; severity: string }[]>
  }
}
