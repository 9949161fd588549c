import { personas } from '../demo/personas'
import type { MessageTemplate } from '../open-api/template'
import type { SentMessage } from '../open-api/wechat-ledger'

/** A sent message as the drawer shows it: who gets it, and each field under its label. */
export function messageView(templates: MessageTemplate[], message: SentMessage) {
  const template = templates.find(({ id }) => id === message.templateId)
  const persona = personas.find(({ openid }) => openid === message.touser)
  return {
    ...message,
    personaId: persona?.id,
    personaName: persona?.name,
    title: template?.title ?? message.templateId,
    lines: Object.entries(message.data).map(([key, { value }]) => ({ label: template?.fields[key] ?? key, value })),
  }
}
