/** The news agency a story came from: `code` as at the end of its copy (`AA`), `url` of its home page. */
export interface AgencyLink {
  id: number
  name: string
  code: string
  url?: string
}
