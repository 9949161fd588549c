export default definePageConfig({ navigationBarTitleText: '全部的会' })
