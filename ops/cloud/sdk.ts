import * as wxServerSdk from 'wx-server-sdk'

/** The part of wx-server-sdk 4.0.2 that imports need beside the product's own store: bulk writes and files. */
interface Sdk {
  DYNAMIC_CURRENT_ENV: symbol
  createNewInstance(config: { env: symbol }): Sdk
  database(options: { throwOnNotFound: boolean }): SdkDatabase
  uploadFile(options: { cloudPath: string; fileContent: Buffer }): Promise<{ fileID: string }>
}
interface SdkDatabase {
  collection(name: string): SdkCollection
  createCollection(name: string): Promise<unknown>
}
interface SdkCollection {
  add(options: { data: object[] }): Promise<unknown>
  where(condition: object): { update(options: { data: object }): Promise<{ stats: { updated: number } }> }
  doc(id: string): {
    get(): Promise<{ data: unknown }>
    set(options: { data: object }): Promise<unknown>
    remove(): Promise<unknown>
  }
}

let instance: Sdk | undefined
function sdk(): Sdk {
  // An instance of our own: the product's store initialises the shared one.
  const root = wxServerSdk as unknown as Sdk
  instance ??= root.createNewInstance({ env: root.DYNAMIC_CURRENT_ENV })
  return instance
}

const collection = (name: string) => sdk().database({ throwOnNotFound: false }).collection(name)

/** Inserts many documents in one request. Fails as a whole when one of the ids is there already. */
export const insertAll = async (name: string, rows: readonly object[]) => {
  if (rows.length > 0) await collection(name).add({ data: [...rows] })
}

export const readDocument = async <T>(name: string, id: string) =>
  ((await collection(name).doc(id).get()).data ?? undefined) as T | undefined

export const writeDocument = async (name: string, { _id, ...data }: { _id: string }) => {
  await collection(name).doc(_id).set({ data })
}

export const removeDocument = async (name: string, id: string) => {
  await collection(name).doc(id).remove()
}

/** Changes what matches the condition at that moment; answers how many did. */
export const updateWhere = async (name: string, condition: object, data: object) =>
  (await collection(name).where(condition).update({ data })).stats.updated

/** Safe to repeat. */
export async function ensureCollection(name: string): Promise<void> {
  try {
    await sdk().database({ throwOnNotFound: false }).createCollection(name)
  } catch (error) {
    if (!/exist/i.test(String((error as { errMsg?: unknown }).errMsg ?? error))) throw error
  }
}

/** Stores a file and answers its id (`cloud://…`). The same path is written again, not twice. */
export const uploadFile = async (cloudPath: string, fileContent: Buffer) =>
  (await sdk().uploadFile({ cloudPath, fileContent })).fileID
