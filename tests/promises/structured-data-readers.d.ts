/** The parts of two readers of structured data that the tests use; they come without types. */
declare module '@marbec/web-auto-extractor' {
  /** What was found on a page: things by their type. */
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
