import type { Persona } from '../demo/personas'
import { ask, element } from './http'
import { chosenPersona, handTo } from './phone'

/** Lists who can use the phone, and hands it to whoever is chosen. */
export async function showPeople(): Promise<void> {
  const people = (await ask<Persona[]>('/local/personas')) ?? []
  const asked = new URLSearchParams(location.search).get('persona') ?? chosenPersona()
  const current = people.find(({ id }) => id === asked) ?? people[0]
  element('people').replaceChildren(...people.map((persona) => choice(persona, persona === current)))
  if (current) await handTo(current)
}

function choice(persona: Persona, isChecked: boolean): HTMLElement {
  const label = document.createElement('label')
  const input = Object.assign(document.createElement('input'), {
    type: 'radio',
    name: 'persona',
    value: persona.id,
    checked: isChecked,
  })
  input.addEventListener('change', () => handTo(persona))
  const name = Object.assign(document.createElement('span'), { textContent: persona.name })
  const description = Object.assign(document.createElement('small'), { textContent: persona.description })
  label.append(input, name, description)
  return label
}
