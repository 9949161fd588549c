import type { Persona } from '../demo/personas'
import { ask, element } from './http'

/** Pixels of WeChat's font setting: its standard, and what an elder has set. */
const fontSize = { standard: '17', large: '22' }

const personaKey = 'tongxinyi.persona'

export const chosenPersona = (): string | null => localStorage.getItem(personaKey)

/** Where a scanned code leads: `?page=&scene=` of the preview's own address. */
function openedPage(): string {
  const query = new URLSearchParams(location.search)
  const page = query.get('page')
  const scene = query.get('scene')
  if (!page) return ''
  return `#/${page}${scene ? `?scene=${encodeURIComponent(scene)}` : ''}`
}

/** `?target=weapp` of the preview's own address plays the WeChat build in its simulator instead of the H5 build. */
const isWeapp = (): boolean => new URLSearchParams(location.search).get('target') === 'weapp'

function sceneOfWeapp(): string {
  const query = new URLSearchParams(location.search)
  const [page, scene] = [query.get('page'), query.get('scene')]
  return `${page ? `&open=${encodeURIComponent(page)}` : ''}${scene ? `&scene=${encodeURIComponent(scene)}` : ''}`
}

/** Gives the phone to somebody: the app starts anew as them. */
export async function handTo(persona: Persona): Promise<void> {
  localStorage.setItem(personaKey, persona.id)
  localStorage.setItem('tongxinyi.font-size', persona.prefersLarge ? fontSize.large : fontSize.standard)
  await moveIn(persona)
  const frame = element('app') as HTMLIFrameElement
  frame.src = isWeapp()
    ? `/weapp/?persona=${encodeURIComponent(persona.id)}${sceneOfWeapp()}`
    : `/app/?persona=${encodeURIComponent(persona.id)}${openedPage()}`
}

/** Starts the app anew, so that it sees another time. */
export function restart(): void {
  const frame = element('app') as HTMLIFrameElement
  frame.contentWindow?.location.reload()
}

interface HomeAnswer {
  ok: boolean
  data?: { area: { name: string; place?: { lng: number; lat: number } } }
}

/** The first time, the phone knows where its owner lives, as if they had chosen it before. */
async function moveIn({ id, homeEstateId }: Persona): Promise<void> {
  const welcomedKey = `tongxinyi.welcomed.${id}`
  if (!homeEstateId || localStorage.getItem(welcomedKey)) return
  const body = { name: 'area.figures', input: { areaId: homeEstateId } }
  const answer = await ask<HomeAnswer>('/call', body, { 'x-persona': id })
  const area = answer?.data?.area
  if (!answer?.ok || !area?.place) return
  const home = { kind: 'estate', label: area.name, place: area.place }
  // Taro keeps a value in an envelope.
  localStorage.setItem(`txy.${id}.home-estate`, JSON.stringify({ data: home }))
  // The simulator keeps each persona's phone apart by itself, and values in the same envelope.
  localStorage.setItem(`weapp.${id}.txy.home-estate`, JSON.stringify({ data: home }))
  localStorage.setItem(welcomedKey, 'yes')
}
