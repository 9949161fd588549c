import type { Simulator } from '../simulator'
import type { ApiGroup, DefineApi } from './define'

/** Signing in: a code that only WeChat's server could turn into somebody. */
export const accountApis = ({ device }: Simulator, define: DefineApi): ApiGroup => ({
  ...define('login', () => ({ code: `sim-${device.persona}-${Date.now().toString(36)}` })),
  ...define('checkSession', () => ({})),
  getAccountInfoSync: () => ({
    miniProgram: { appId: 'wxsimulator0000000', envVersion: 'develop', version: '' },
    plugin: {},
  }),
})
