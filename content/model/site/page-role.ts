/**
 * The role of a static page for search engines: schema.org's properties for the policies of a `NewsMediaOrganization`.
 * @see https://schema.org/NewsMediaOrganization
 */
export const PAGE_ROLES = [
  'publishingPrinciples',
  'masthead',
  'ethicsPolicy',
  'correctionsPolicy',
  'ownershipFundingInfo',
  'actionableFeedbackPolicy',
  'verificationFactCheckingPolicy',
  'unnamedSourcesPolicy',
  'diversityPolicy',
] as const

export type PageRole = (typeof PAGE_ROLES)[number]
