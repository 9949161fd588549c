import { element, tapButton } from '../element'

export interface Choice {
  id: string
  label: string
  isMain?: boolean
}

export type DialogField =
  | { id: string; kind: 'text'; label: string; value?: string; placeholder?: string }
  | { id: string; kind: 'check'; label: string; value?: boolean }
  | { id: string; kind: 'select'; label: string; options: { value: string; label: string }[]; value?: string }
  | { id: string; kind: 'date' | 'time' | 'month'; label: string; value?: string; min?: string; max?: string }
  | { id: string; kind: 'files'; label: string; accept: string; isMultiple: boolean }

export interface Question {
  /** What is asked, in one word; `__sim.decide` answers by it. */
  kind: string
  title: string
  text?: string
  fields?: DialogField[]
  choices: Choice[]
  /** Comes from the bottom, with its choices under each other. */
  isSheet?: boolean
}

export interface Answer {
  choice: string
  values: Record<string, string>
  files?: File[]
}

export interface Dialogs {
  /** Shows a dialog and waits for the person, or for an answer given beforehand. */
  ask(question: Question): Promise<Answer>
  /** Answers the next dialog of a kind at once. */
  decide(kind: string, choice: string, values?: Record<string, string>): void
}

function control(field: DialogField): { row: HTMLElement; input: HTMLInputElement | HTMLSelectElement } {
  if (field.kind === 'select') {
    const options = field.options.map(({ value, label }) =>
      element('option', { value, selected: value === field.value }, [label]),
    )
    const input = element('select', {}, options)
    return { row: element('label', { class: 'sim-field' }, [field.label, input]), input }
  }
  if (field.kind === 'check') {
    const input = element('input', { type: 'checkbox', checked: field.value })
    return { row: element('label', { class: 'sim-check' }, [input, field.label]), input }
  }
  if (field.kind === 'files') {
    const input = element('input', { type: 'file', accept: field.accept, multiple: field.isMultiple })
    return { row: element('label', { class: 'sim-field' }, [field.label, input]), input }
  }
  const extra = field.kind === 'text' ? { placeholder: field.placeholder } : { min: field.min, max: field.max }
  const input = element('input', { type: field.kind, value: field.value, ...extra })
  return { row: element('label', { class: 'sim-field' }, [field.label, input]), input }
}

const chosenValue = (input: HTMLInputElement | HTMLSelectElement): string =>
  input instanceof HTMLInputElement && input.type === 'checkbox' ? String(input.checked) : input.value

function show(layer: HTMLElement, question: Question): Promise<Answer> {
  return new Promise((resolve) => {
    const fields = (question.fields ?? []).map((field) => ({ id: field.id, ...control(field) }))
    const close = (choice: string) => {
      back.remove()
      const files = fields.flatMap(({ input }) =>
        input instanceof HTMLInputElement && input.files ? [...input.files] : [],
      )
      resolve({ choice, values: Object.fromEntries(fields.map(({ id, input }) => [id, chosenValue(input)])), files })
    }
    const buttons = question.choices.map(({ id, label, isMain }) =>
      tapButton(label, () => close(id), { class: isMain ? 'sim-choice sim-main' : 'sim-choice' }),
    )
    const box = element(
      'div',
      { role: 'dialog', 'aria-modal': 'true', 'aria-label': question.title, class: 'sim-box', tabindex: -1 },
      [
        element('h2', {}, [question.title]),
        ...(question.text ? [element('p', {}, [question.text])] : []),
        ...fields.map(({ row }) => row),
        element('div', { class: 'sim-choices' }, buttons),
      ],
    )
    const back = element('div', { class: question.isSheet ? 'sim-back sim-sheet' : 'sim-back' }, [box])
    layer.append(back)
    ;(fields[0]?.input ?? box).focus()
  })
}

export function createDialogs(layer: HTMLElement): Dialogs {
  const decided = new Map<string, Answer[]>()
  return {
    ask: (question) => {
      const ready = decided.get(question.kind)?.shift()
      return ready ? Promise.resolve(ready) : show(layer, question)
    },
    decide: (kind, choice, values = {}) => {
      decided.set(kind, [...(decided.get(kind) ?? []), { choice, values }])
    },
  }
}
