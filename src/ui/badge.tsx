import { Text } from '@tarojs/components'
import './badge.scss'

type Tone = 'lamp' | 'quiet' | 'doing' | 'done' | 'waiting'

/** One word of state; the colour only underlines it. */
export function Badge({ tone, text }: { tone: Tone; text: string }) {
  return <Text className={`badge badge-${tone}`}>{text}</Text>
}
