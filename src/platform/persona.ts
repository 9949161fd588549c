const personaKey = 'tongxinyi.persona'

/** Preview only: whom the frame around the phone has chosen to play. */
export function currentPersona(): string {
  return window.localStorage.getItem(personaKey) ?? 'resident'
}
