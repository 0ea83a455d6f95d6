import type { SamplePlan } from '../business'

export const ammanPlan: SamplePlan = {
  pillars: {
    beans: { color: '#8a5a2b', targetPercent: 25 },
    roastery: { color: '#2f5d8a', targetPercent: 20 },
    question: { color: '#7a4e9c', targetPercent: 15 },
    brewing: { color: '#1f7a7a', targetPercent: 20 },
    thursday: { color: '#c8553d', targetPercent: 20 },
    // More than 100 in all, as a plan grows when nobody adds it up.
    guests: { color: '#588b4f', targetPercent: 10 },
  },
  hashtagGroups: [
    {
      name: 'قهوة مختصة',
      hashtags: ['#قهوة_مختصة', '#محمصة', '#تحضير_القهوة', '#باريستا', '#جلسة_قهوة'],
      reach: 'Medium: 50,000 to 2 million posts, most from the Gulf',
      reason: 'Where people ask how to brew. Arabic first.',
      language: 'Arabic',
    },
    {
      name: 'Amman',
      hashtags: ['#عمّان', '#الأردن', '#amman', '#jordan'],
      reach: 'Large, mixed',
      reason: 'Evenings and events only.',
      language: 'Arabic and English',
    },
  ],
  hashtagMarks: [{ hashtag: '#jordan', kind: 'avoid', reason: 'Shoes.' }],
  templates: [
    { name: 'Beans of the week', text: 'حبوب الأسبوع: {{الاسم}} ☕️\n\n{{النكهات}}\n\nفي المحمصة حتى {{date}}.' },
    { name: 'Thursday evening', text: 'مساء الخميس: {{الضيف}}، الساعة {{الوقت}}.\n\n{{link}}' },
  ],
  ownDates: [
    { name: 'عيد ميلاد المحمصة', day: '08-14', color: '#8a5a2b', notes: 'Anniversary of the roastery.' },
    {
      name: 'International Coffee Day',
      day: '10-01',
      color: '#c8553d',
      notes: 'A promise of the trade; the client wants it.',
    },
    { name: 'عيد الاستقلال', day: '05-25', color: '#2f5d8a', notes: 'Independence Day of Jordan.' },
  ],
  slotChannels: ['instagram', 'facebook'],
  campaigns: [
    {
      name: 'اشتراك الشتاء',
      color: '#c8553d',
      firstDay: 4,
      lastDay: 27,
      notes: 'Forty subscriptions. Every Thursday post names it in its last line.',
      pillarKeys: ['beans', 'thursday'],
    },
  ],
}
