/**
 * The way from the front page to a page, said once: readers see it above the page, machines read it in its data.
 * @module
 */
import { authorPath, sectionPath, storyPath, topicPath } from '#content/base/address/addresses.ts'
import type { SectionLink } from '#content/model/filing/section.ts'
import { lineOf } from '#content/model/filing/section-tree.ts'
import type { Site } from './site.ts'

/** A step on the way: what stands there, and its address. */
export interface TrailStep {
  name: string
  path: string
}

/** The way to page `page` of a section, through the one above it where there is one. */
export const sectionTrail = (
  { sections }: Pick<Site, 'sections'>,
  section: SectionLink,
  page = 1,
): TrailStep[] =>
  lineOf(sections, section).map((step) => ({
    name: step.name,
    path: sectionPath(step, step.id === section.id ? page : 1),
  }))

/** The way to page `page` of a topic. */
export const topicTrail = (topic: { slug: string; name: string }, page = 1): TrailStep[] => [
  { name: topic.name, path: topicPath(topic, page) },
]

/** The way to page `page` of an author. */
export const authorTrail = (author: { slug: string; name: string }, page = 1): TrailStep[] => [
  { name: author.name, path: authorPath(author, page) },
]

/** The way to a story, through its section. */
export const storyTrail = (
  site: Pick<Site, 'sections'>,
  story: { slug: string; headline: string; section: SectionLink },
): TrailStep[] => [
  ...sectionTrail(site, story.section),
  { name: story.headline, path: storyPath(story) },
]
