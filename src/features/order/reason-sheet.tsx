import { useWords } from '@/platform/draft'
import { WordsSheet } from '@/ui/words-sheet'
import { actCopy, type ReasonVerb, reasonCopy } from './act-copy'
import type { Acts } from './use-acts'

/** Asks back before something is taken away: the usual reasons at a tap, or one's own words. */
export function ReasonSheet({ orderId, verb, acts }: { orderId: string; verb: ReasonVerb; acts: Acts }) {
  return (
    <WordsSheet
      {...reasonCopy[verb]}
      kept={useWords(`order-${verb}-${orderId}`)}
      send={actCopy[verb].label}
      action={acts}
      onSend={(words) => acts.because(verb, words)}
      onClose={acts.stopAsking}
    />
  )
}
