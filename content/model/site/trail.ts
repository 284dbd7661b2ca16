/**
 * The breadcrumb trail from the front page to a page: shown to readers above the page, and to machines as structured
 * data.
 * @module
 */
import { authorPath, sectionPath, storyPath, topicPath } from '#content/base/address/addresses.ts'
import type { SectionLink } from '#content/model/filing/section.ts'
import { sectionAncestry } from '#content/model/filing/section-tree.ts'
import type { Site } from './site.ts'

/** A breadcrumb: its label, and its address. */
export interface TrailStep {
  name: string
  path: string
}

/** The trail to page `page` of a section, through its parent if it has one. */
export const sectionTrail = (
  { sections }: Pick<Site, 'sections'>,
  section: SectionLink,
  page = 1,
): TrailStep[] =>
  sectionAncestry(sections, section).map((step) => ({
    name: step.name,
    path: sectionPath(step, step.id === section.id ? page : 1),
  }))

/** The trail to page `page` of a topic. */
export const topicTrail = (topic: { slug: string; name: string }, page = 1): TrailStep[] => [
  { name: topic.name, path: topicPath(topic, page) },
]

/** The trail to page `page` of an author. */
export const authorTrail = (author: { slug: string; name: string }, page = 1): TrailStep[] => [
  { name: author.name, path: authorPath(author, page) },
]

/** The trail to a story, through its section. */
export const storyTrail = (
  site: Pick<Site, 'sections'>,
  story: { slug: string; headline: string; section: SectionLink },
): TrailStep[] => [
  ...sectionTrail(site, story.section),
  { name: story.headline, path: storyPath(story) },
]
