import { expect, it } from 'vitest'
import { sectionTrail, storyTrail } from './trail.ts'

const sport = { id: 1, slug: 'olahraga', name: 'Olahraga' }
const badminton = { id: 2, slug: 'bulu-tangkis', name: 'Bulu Tangkis', parent: 1 }
const site = { sections: [sport, badminton] }
const toSport = { name: 'Olahraga', path: '/olahraga' }
const toBadminton = { name: 'Bulu Tangkis', path: '/bulu-tangkis' }

it('leads to a page of a section', () => {
  expect(sectionTrail(site, sport)).toEqual([toSport])
  expect(sectionTrail(site, sport, 2)).toEqual([{ ...toSport, path: '/olahraga?page=2' }])
})

it('leads through the first page of the parent section', () => {
  expect(sectionTrail(site, badminton, 2)).toEqual([
    toSport,
    { ...toBadminton, path: '/bulu-tangkis?page=2' },
  ])
})

it('leads to a story through its section', () => {
  const story = { slug: 'kok', headline: 'Kok Melesat', section: badminton }
  const last = { name: 'Kok Melesat', path: '/bulu-tangkis/kok' }
  expect(storyTrail(site, story)).toEqual([toSport, toBadminton, last])
})
