import { GatewayError } from '../action'

// Codes and wordings are CloudBase's: callers (and the SDK's table of error codes) recognise them.
const SUFFIX = 'Please check your request, but if the problem persists, contact us.'

export const invalidParam = (message: string) => new GatewayError('INVALID_PARAM', message)

export const invalidOperator = (message: string) => new GatewayError('DATABASE_INVALID_OPERRATOR', message)

export const requestFailed = (message: string) => new GatewayError('DATABASE_REQUEST_FAILED', message)

export const noCollection = () =>
  new GatewayError('DATABASE_COLLECTION_NOT_EXIST', `[ResourceNotFound] Db or Table not exist. ${SUFFIX}`)

export const collectionExists = () =>
  new GatewayError('DATABASE_COLLECTION_ALREADY_EXIST', `[ResourceUnavailable.ResourceExist] Table exist. ${SUFFIX}`)

export const duplicateKey = (collection: string, id: unknown) =>
  requestFailed(
    `[FailedOperation.Insert] multiple write errors: [{write errors: [{E11000 duplicate key error collection: ${collection} index: _id_ dup key: { _id: ${JSON.stringify(id)} }}]}, {<nil>}]`,
  )

export const transactionConflict = () =>
  new GatewayError(
    'DATABASE_TRANSACTION_CONFLICT',
    `[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. ${SUFFIX}`,
  )

export const noTransaction = () =>
  new GatewayError(
    'DATABASE_TRANSACTION_FAIL',
    `[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds. ${SUFFIX}`,
  )
