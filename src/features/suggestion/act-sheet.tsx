import type { SuggestionView } from '@/contracts/suggestion'
import { ActionSheet } from './action-sheet'
import type { Act } from './acts'
import { AskSheet } from './ask-sheet'
import { DiscussSheet } from './discuss-sheet'
import { ReasonSheet } from './reason-sheet'
import { SuggestionWordsSheet } from './words-sheet'

interface ActSheetProps {
  suggestion: Pick<SuggestionView, 'id' | 'areaId'> & { action?: SuggestionView['action'] }
  act: Act
  onDone: (next: SuggestionView) => void
  onClose: () => void
}

/** What must be said before something is done. */
export function ActSheet({ suggestion, act, onDone, onClose }: ActSheetProps) {
  const { id: suggestionId } = suggestion
  switch (act) {
    case 'collect':
    case 'submit':
      return (
        <AskSheet key={act} suggestionId={suggestionId} call={`suggestion.${act}`} onDone={onDone} onClose={onClose} />
      )
    case 'note':
    case 'finish':
    case 'not-good':
      return <SuggestionWordsSheet key={act} suggestionId={suggestionId} act={act} onDone={onDone} onClose={onClose} />
    case 'action':
      return <ActionSheet suggestion={suggestion} onDone={onDone} onClose={onClose} />
    case 'discuss':
      return <DiscussSheet suggestion={suggestion} onDone={onDone} onClose={onClose} />
    case 'suggestion.ask-back':
    case 'suggestion.decline':
    case 'suggestion.withdraw':
      return <ReasonSheet key={act} suggestionId={suggestionId} call={act} onDone={onDone} onClose={onClose} />
    default:
      return null
  }
}
