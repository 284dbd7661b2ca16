/**
 * Countries and coasts from Natural Earth (public domain), in the npm package world-atlas.
 * @module
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { geoArea } from 'd3-geo'
import type { Feature, FeatureCollection, Geometry, MultiPolygon, Polygon } from 'geojson'
import { feature, merge } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'

type Atlas = Topology<{ countries: GeometryCollection<{ name: string }>; land: GeometryCollection }>

/** `10m` is for maps of a region, `50m` of a continent, `110m` of the globe. */
export type Detail = '10m' | '50m' | '110m'

const atlases = new Map<Detail, Atlas>()

function atlas(detail: Detail): Atlas {
  const known = atlases.get(detail)
  if (known) return known
  const file = fileURLToPath(import.meta.resolve(`world-atlas/countries-${detail}.json`))
  const read = JSON.parse(readFileSync(file, 'utf8')) as Atlas
  atlases.set(detail, read)
  return read
}

/** All countries, with their English names. */
export function countries(detail: Detail): FeatureCollection<Geometry, { name: string }> {
  const topology = atlas(detail)
  return feature(topology, topology.objects.countries)
}

/**
 * All land without borders, one polygon per island. Slivers that rounding has turned inside out are left out: they would
 * cover the rest of the globe.
 */
export function land(detail: Detail): readonly Polygon[] {
  const topology = atlas(detail)
  const { features } = feature(topology, topology.objects.land)
  return features
    .flatMap(({ geometry }) => (geometry.type === 'MultiPolygon' ? geometry.coordinates : []))
    .map((coordinates): Polygon => ({ type: 'Polygon', coordinates }))
    .filter((island) => geoArea(island) < 2 * Math.PI)
}

/**
 * Merges the countries with these English names into one shape.
 * @throws {Error} if Natural Earth has no country of that name
 */
export function territory(detail: Detail, names: readonly string[]): Feature<MultiPolygon> {
  const topology = atlas(detail)
  const parts = names.map((name) => {
    const found = topology.objects.countries.geometries.find(
      ({ properties }) => properties && 'name' in properties && properties.name === name,
    )
    if (!found) throw new Error(`Natural Earth ${detail} has no country named ${name}.`)
    return found
  })
  const areas = parts as unknown as Parameters<typeof merge>[1]
  return { type: 'Feature', properties: {}, geometry: merge(topology, areas) }
}
