import type { Caller } from '../gateway/action'

/** The app id of the made-up mini-program that the local cloud belongs to. */
export const localAppId = 'wx0000000000000000'
export const localEnv = 'local'

/** The environment that points the unmodified SDK at the local gateway; the secret id tells the gateway which worker asks. */
export const workerEnv = (adminUrl: string, secretId: string): Record<string, string> => ({
  TCB_CONTEXT_CNFG: JSON.stringify({ URL: adminUrl }),
  TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_SOURCE',
  TENCENTCLOUD_RUNENV: 'SCF',
  TENCENTCLOUD_REGION: 'ap-shanghai',
  SCF_NAMESPACE: localEnv,
  TCB_ENV: localEnv,
  TENCENTCLOUD_SECRETID: secretId,
  TENCENTCLOUD_SECRETKEY: 'local',
  TZ: 'Asia/Shanghai',
})

/** What changes with each call: who asks, as `getWXContext()` reads it. Undefined removes the variable. */
export const callEnv = (caller: Caller): Record<string, string | undefined> => ({
  WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID,WX_UNIONID',
  WX_OPENID: caller.openid || undefined,
  WX_APPID: localAppId,
  WX_UNIONID: undefined,
  TCB_SOURCE: caller.source,
  TRIGGER_SRC: caller.source === 'wx_trigger' ? 'timer' : undefined,
})
