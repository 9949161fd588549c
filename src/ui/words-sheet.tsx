import { Text } from '@tarojs/components'
import { type PropsWithChildren, useState } from 'react'
import { ActionButton } from './action-button'
import { BottomSheet } from './bottom-sheet'
import { Choices } from './choices'
import { FaultLine } from './fault-line'
import { personalDataError } from './personal-data-copy'
import { TextArea } from './text-area'

type WordsSheetProps = PropsWithChildren<{
  title: string
  /** What follows from it. */
  text?: string
  /** The usual words are one tap. */
  usual?: readonly string[]
  label?: string
  placeholder?: string
  mostWords?: number
  /** What was written so far; `forget` is told once it was handed in. */
  kept: { words: string; write: (words: string) => void; forget: () => void }
  /** Said where nothing was written. */
  missing?: string
  /** The verb. */
  send: string
  action: { isBusy: boolean; failure?: { message: string; traceId?: string } }
  /** Answers whether it was done. */
  onSend: (words: string) => Promise<boolean>
  onClose: () => void
}>

/** Asks for a few words before something is done: why, or how it goes. Nothing is done without them. */
export function WordsSheet(props: WordsSheetProps) {
  const { title, text, usual, label = '也可以自己写', placeholder, mostWords = 50, kept, send, action, onClose } = props
  const [isAsked, setAsked] = useState(false)
  const words = kept.words.trim()
  const personal = personalDataError(words)
  const missing = isAsked && !words ? (props.missing ?? '请写一句，好让对方明白') : undefined
  const submit = async () => {
    setAsked(true)
    if (words && !personal && (await props.onSend(words))) kept.forget()
  }
  return (
    <BottomSheet title={title} onClose={onClose}>
      {text && <Text>{text}</Text>}
      {usual && (
        <Choices
          label="常见的"
          options={usual.map((value) => ({ value, label: value }))}
          chosen={words}
          onChoose={kept.write}
        />
      )}
      <TextArea
        label={label}
        placeholder={placeholder}
        value={kept.words}
        maxLength={mostWords}
        onChange={kept.write}
        error={personal ?? missing}
      />
      {props.children}
      <FaultLine failure={action.failure} />
      <ActionButton label={send} isBusy={action.isBusy} onTap={submit} />
    </BottomSheet>
  )
}
