import { share } from '../api/share'
import { simulator } from '../current'
import { setAttributes } from '../element'
import { type Builtin, type BuiltinSpec, closestTag } from './builtin'

type OpenType = (self: Builtin) => void | Promise<void>

const refusal = (name: string) => ({ errMsg: `${name}:fail user deny` })

async function askPhone(self: Builtin): Promise<void> {
  const { choice } = await simulator().shell.dialogs.ask({
    kind: 'phone-number',
    title: '申请获取您的手机号',
    text: '138****0000',
    isSheet: true,
    choices: [
      { id: 'allow', label: '允许', isMain: true },
      { id: 'deny', label: '不允许' },
    ],
  })
  const given = { errMsg: 'getPhoneNumber:ok', code: `sim-phone-${simulator().device.persona}` }
  self.emit('getphonenumber', choice === 'allow' ? given : refusal('getPhoneNumber'))
}

/** What a button does by itself, by its `open-type`. */
const openTypes: Record<string, OpenType> = {
  share: (self) => share(simulator(), 'button', { ...self.component.dataset }),
  getPhoneNumber: askPhone,
  getRealtimePhoneNumber: askPhone,
  agreePrivacyAuthorization: (self) => {
    simulator().privacy.agree()
    self.emit('agreeprivacyauthorization', { errMsg: 'agreePrivacyAuthorization:ok' })
  },
  openSetting: async (self) => {
    const authSetting = await simulator().permissions.openSettings()
    self.emit('opensetting', { errMsg: 'openSetting:ok', authSetting })
  },
  contact: async (self) => {
    await simulator().shell.dialogs.ask({
      kind: 'contact',
      title: '客服会话',
      text: '微信在这里打开与小程序客服的对话。',
      choices: [{ id: 'close', label: '返回', isMain: true }],
    })
    self.emit('contact', { errMsg: 'enterContact:ok', path: '', query: {} })
  },
}

/** An `open-type` may join several with a bar; the privacy agreement comes first. */
async function runOpenTypes(self: Builtin): Promise<void> {
  for (const name of self.text('openType').split('|').filter(Boolean)) {
    const run = openTypes[name]
    if (!run) {
      simulator().records.missing.push(`<button open-type="${name}">`)
      throw new Error(`<button open-type="${name}"> is not simulated`)
    }
    await run(self)
  }
}

/** `<button>`: disabled it swallows taps; `open-type` and `form-type` act after the app's own handler. */
export const button: BuiltinSpec = {
  tag: 'button',
  properties: {
    type: 'string',
    size: 'string',
    plain: 'boolean',
    disabled: 'boolean',
    loading: 'boolean',
    openType: 'string',
    formType: 'string',
    lang: 'string',
  },
  mount: (self) => ({
    update: () => {
      const isDisabled = self.flag('disabled')
      setAttributes(self.host, {
        'data-sim-disabled': isDisabled,
        'aria-disabled': isDisabled ? 'true' : undefined,
        'data-type': self.text('type'),
        'data-size': self.text('size'),
        'data-loading': self.flag('loading'),
        tabindex: isDisabled ? -1 : 0,
      })
      if (!self.host.hasAttribute('role')) self.host.setAttribute('role', 'button')
    },
    tapped: () => {
      const formType = self.text('formType')
      const form = formType ? closestTag(self.host, 'form') : undefined
      if (form) form.self.host.dispatchEvent(new CustomEvent(`sim-${formType}`))
      runOpenTypes(self).catch((error: Error) => simulator().records.errors.push(error.message))
    },
    activated: () => self.host.click(),
  }),
}
