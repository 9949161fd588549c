import type { KnownStation } from './station.memory'

/**
 * Where a hit stands in the answer: a text that sorts by how well it fits, then by id. Undefined for no hit. The code
 * counts with and without its leading zeros.
 */
export function searchRank(station: KnownStation, text: string): string | undefined {
  const wanted = text.toLowerCase()
  const name = station.name.toLowerCase()
  const isCode = /^\d{1,3}$/.test(wanted) && Number(wanted) === Number(station.code)
  if (isCode || station.id === wanted) return `0 ${station.id}`
  if (name.startsWith(wanted)) return `1 ${station.id}`
  if (name.includes(wanted)) return `2 ${station.id}`
  return station.address.toLowerCase().includes(wanted) ? `3 ${station.id}` : undefined
}
