/** The agency a story came from: `code` as it closes the copy (`AA`), `url` its home page. */
export interface AgencyLink {
  id: number
  name: string
  code: string
  url?: string
}
