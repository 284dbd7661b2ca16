import type { TimeZone } from '#content/base/time/time-zone.ts'
import {
  type IncomingPicture,
  type IncomingStory,
  type Understood,
  type UnderstoodPart,
  UnreadableCopy,
} from '#content/intake/copy/incoming-story.ts'
import { aiUseIn } from '#content/intake/wire/wire-photo.ts'
import type { LocatedFrontMatter } from './markdown-front-matter.ts'

const ZONE_OF_OFFSET: Readonly<Record<string, TimeZone>> = {
  '+07:00': 'Asia/Jakarta',
  '+08:00': 'Asia/Makassar',
  '+09:00': 'Asia/Jayapura',
}

/**
 * The story described by front matter, with an empty body.
 * @throws {UnreadableCopy} if neither `timeZone` nor the time's offset is an Indonesian zone
 */
export function matterStory({ values, lineOf: lineOfKey }: LocatedFrontMatter): IncomingStory {
  const { authors, topics, publishedAt, timeZone, embargo, photo, ...plain } = values
  const zone =
    timeZone ??
    (publishedAt && ZONE_OF_OFFSET[publishedAt.offset.replace(/(\d\d)(\d\d)$/u, '$1:$2')])
  if (publishedAt && !zone) {
    throw new UnreadableCopy(
      'timeZone: belum diisi. Tulis WIB, WITA, atau WIT.',
      lineOfKey('publishedAt'),
    )
  }
  return {
    ...defined(plain),
    authors: authors ?? [],
    topics: topics ?? [],
    ...(publishedAt && { publishedAt: publishedAt.instant }),
    ...(zone && { timeZone: zone }),
    ...(embargo && { embargoUntil: embargo }),
    ...(photo && { photo: pictureOf(photo) }),
    body: [],
  }
}

function pictureOf({
  ai,
  ...photo
}: NonNullable<LocatedFrontMatter['values']['photo']>): IncomingPicture {
  return { ...defined(photo), aiUse: ai ?? aiUseIn(photo.credit ?? '') }
}

type Defined<Values> = { [Key in keyof Values]: Exclude<Values[Key], undefined> }

function defined<Values extends object>(values: Values): Defined<Values> {
  const pairs = Object.entries(values).filter(([, value]) => value !== undefined)
  return Object.fromEntries(pairs) as Defined<Values>
}

/** The parts recognised in the front matter, ordered by line. A zone taken from the offset has the line of the time. */
export function understoodMatter(
  story: IncomingStory,
  { values, lineOf: lineOfKey }: LocatedFrontMatter,
): UnderstoodPart[] {
  const {
    authors,
    topics,
    body: _,
    held: _held,
    embargoUntil,
    publishedAt,
    photo,
    origin: _origin,
    ...plain
  } = story
  const part = (what: Understood, value: string, key: string = what): UnderstoodPart => ({
    line: lineOfKey(key === 'timeZone' && !values.timeZone ? 'publishedAt' : key),
    what,
    value,
  })
  return [
    ...Object.entries(plain).map(([key, value]) => part(key as keyof typeof plain, value)),
    ...authors.map((value) => part('author', value, 'authors')),
    ...topics.map((value) => part('topic', value, 'topics')),
    ...(publishedAt ? [part('publishedAt', publishedAt.toISOString())] : []),
    ...(embargoUntil ? [part('embargoUntil', embargoUntil.toISOString(), 'embargo')] : []),
    ...(photo ? [part('photo', photo.file ?? photo.alt)] : []),
  ].toSorted((a, b) => a.line - b.line)
}
