import { ActionButton } from '../action-button'
import type { ShareButtonProps } from '.'

/** The preview has no friends to share with: it copies the address. */
export function ShareButton({ path, onCopied }: ShareButtonProps) {
  const copy = async () => {
    await navigator.clipboard?.writeText(`${window.location.origin}/app/#${path}`).catch(() => undefined)
    onCopied()
  }
  return <ActionButton label="分享" icon="share" tone="plain" onTap={copy} />
}
