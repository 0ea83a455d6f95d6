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
