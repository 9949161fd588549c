import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { isAbsolute, relative, resolve } from 'node:path'
import { OpsError } from '../fault'

const isInside = (file: string, folder: string) => {
  const way = relative(realpathSync(folder), realpathSync(file))
  return way !== '' && !way.startsWith('..') && !isAbsolute(way)
}

/**
 * The upload key's real path. Throws `OpsError` for a key inside the project, also through a link: sooner or later it
 * would be committed.
 */
export function keyFile(path: string, root: string): string {
  const file = resolve(path)
  if (!existsSync(file)) throw new OpsError(`没有密钥文件 ${path}`)
  if (isInside(file, root)) throw new OpsError('密钥文件放在项目文件夹里，容易被提交出去：请移到项目外面再运行')
  if (!/-----BEGIN (RSA )?PRIVATE KEY-----/.test(readFileSync(file, 'utf8')))
    throw new OpsError(`${path} 不是代码上传密钥（微信公众平台 → 开发管理 → 开发设置 → 小程序代码上传）`)
  return realpathSync(file)
}
