import type { BallotView } from '@/contracts/ballot'
import { type BallotChoice, ballotChoices } from '@/contracts/ballot.const'
import { Choices } from '@/ui/choices'
import { choiceCopy } from './ballot-copy'

export type Chosen = readonly (BallotChoice | undefined)[]

interface ChoiceQuestionsProps {
  items: BallotView['items']
  chosen: Chosen
  isAsked: boolean
  onChange: (chosen: Chosen) => void
}

const options = ballotChoices.map((value) => ({ value, label: choiceCopy[value] }))

/** One plain question for each item; none is answered beforehand. */
export function ChoiceQuestions({ items, chosen, isAsked, onChange }: ChoiceQuestionsProps) {
  return (
    <>
      {items.map(({ number, title }, i) => (
        <Choices
          key={number}
          label={`${number}. ${title}，您同意吗`}
          options={options}
          chosen={chosen[i]}
          error={isAsked && !chosen[i] ? '这一项还没选' : undefined}
          onChoose={(choice) => onChange(items.map((_, at) => (at === i ? choice : chosen[at])))}
        />
      ))}
    </>
  )
}

/** All of the choices; undefined while one is missing. */
export const allChosen = (items: BallotView['items'], chosen: Chosen): BallotChoice[] | undefined => {
  const all = items.flatMap((_, i) => chosen[i] ?? [])
  return all.length === items.length ? all : undefined
}
