import { ActionButton } from '@/ui/action-button'
import { useMode } from '@/ui/mode'
import { ShareButton } from '@/ui/share-button'

interface DetailFootProps {
  sharePath: string
  onWalk: () => void
  onCall: () => void
  onCopied: () => void
}

/** One main action; 长辈版 leaves sharing to the menu, so that two buttons have room for their words. */
export function DetailFoot({ sharePath, onWalk, onCall, onCopied }: DetailFootProps) {
  const { isLarge } = useMode()
  return (
    <>
      <ActionButton label="导航" icon="walk" onTap={onWalk} />
      <ActionButton label="打电话" icon="phone" tone="plain" onTap={onCall} />
      {!isLarge && <ShareButton path={sharePath} onCopied={onCopied} />}
    </>
  )
}
