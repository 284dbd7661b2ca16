/**
 * Projects longitude and latitude to the picture.
 * @module
 */
import type { GeoProjection } from 'd3-geo'
import { HEIGHT, type Point, round, WIDTH } from './svg.ts'

/** Longitude and latitude in degrees, east and north positive. */
export type Place = readonly [longitude: number, latitude: number]

/**
 * Parses places written as `longitude latitude`, separated by commas.
 * @example places('95.1 6.1, 94.9 5.6') // [[95.1, 6.1], [94.9, 5.6]]
 */
export function places(written: string): readonly Place[] {
  return written.split(', ').map((place) => {
    const [longitude = Number.NaN, latitude = Number.NaN] = place.split(' ').map(Number)
    return [longitude, latitude]
  })
}

export const MIDDLE: [number, number] = [WIDTH / 2, HEIGHT / 2]

/** The picture with a margin where lines may end out of sight. */
export const WINDOW: [[number, number], [number, number]] = [
  [-120, -120],
  [WIDTH + 120, HEIGHT + 120],
]

/**
 * The point of a place in the picture.
 * @throws {Error} if the projection cannot show it
 */
export function pointOf(projection: GeoProjection, at: Place): Point {
  const point = projection([at[0], at[1]])
  if (!point) throw new Error(`The map does not show ${at.join(', ')}.`)
  return [round(point[0]), round(point[1])]
}

export function pointsOf(projection: GeoProjection, places: readonly Place[]): Point[] {
  return places.map((at) => pointOf(projection, at))
}
