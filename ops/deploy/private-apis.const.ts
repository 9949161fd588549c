/**
 * WeChat's list of what is personal on a phone: interfaces and button types that must be named in the mini-program's
 * privacy guide. `list`: has to stand in `requiredPrivateInfos`. `scope`: needs a reason in `permission`.
 */
export const privateApis: Record<string, { list?: true; scope?: string }> = {
  getLocation: { list: true, scope: 'scope.userLocation' },
  getFuzzyLocation: { list: true, scope: 'scope.userFuzzyLocation' },
  startLocationUpdate: { list: true, scope: 'scope.userLocation' },
  startLocationUpdateBackground: { list: true, scope: 'scope.userLocationBackground' },
  onLocationChange: { list: true, scope: 'scope.userLocation' },
  chooseLocation: { list: true },
  choosePoi: { list: true },
  chooseAddress: { list: true },
  chooseInvoice: {},
  chooseInvoiceTitle: {},
  chooseLicensePlate: {},
  getWeRunData: {},
  chooseImage: {},
  chooseVideo: {},
  chooseMedia: {},
  chooseMessageFile: {},
  startRecord: {},
  getRecorderManager: {},
  joinVoIPChat: {},
  createVKSession: {},
  createCameraContext: {},
  openBluetoothAdapter: {},
  createBLEPeripheralServer: {},
  saveImageToPhotosAlbum: {},
  saveVideoToPhotosAlbum: {},
  addPhoneContact: {},
  addPhoneCalendar: {},
  addPhoneRepeatCalendar: {},
  setClipboardData: {},
  getClipboardData: {},
  startAccelerometer: {},
  startCompass: {},
  startDeviceMotionListening: {},
  startGyroscope: {},
  getUserInfo: {},
  getUserProfile: {},
  chooseAvatar: {},
  getPhoneNumber: {},
  getRealtimePhoneNumber: {},
}

/** Not on that list, but people should know of it as well. */
export const toldApis = ['scanCode', 'makePhoneCall', 'requestSubscribeMessage'] as const

/** Of these WeChat takes one or the other. */
export const exclusivePairs = [['getLocation', 'getFuzzyLocation']] as const
