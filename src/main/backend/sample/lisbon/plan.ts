import type { SamplePlan } from '../business'

export const lisbonPlan: SamplePlan = {
  pillars: {
    fornada: { color: '#9a6a12', targetPercent: 20 },
    bastidores: { color: '#2f5d8a', targetPercent: 20 },
    pergunta: { color: '#7a4e9c', targetPercent: 15 },
    'fim-de-semana': { color: '#c8553d', targetPercent: 20 },
    'ao-balcao': { color: '#2f6f5e', targetPercent: 15 },
    vizinhos: { color: '#a63d57', targetPercent: 10 },
  },
  hashtagGroups: [
    {
      name: 'The neighbourhood',
      hashtags: ['#gaivotaemeia', '#padariadebairro', '#vizinhos', '#comerciolocal', '#gentedobairro'],
      reach: 'Small: 2,000 to 90,000 posts each, looked up by hand in October',
      reason: 'People who live within walking distance follow these.',
      language: 'Portuguese',
    },
    {
      name: 'Bread, wide',
      hashtags: ['#paodeverdade', '#massamae', '#fermentacaonatural', '#padeiros', '#lisboacomfome', '#artesanal'],
      reach: 'Medium: 20,000 to 600,000 posts',
      reason: 'Home bakers. Only with a picture of crumb or crust.',
      language: 'Portuguese',
    },
    {
      name: 'Visitors',
      hashtags: ['#lisbonfood', '#lisbonbakery', '#visitlisbon'],
      reach: 'Large: over a million posts; little stays',
      reason: 'Only on the pinned posts in English.',
      language: 'English',
    },
  ],
  hashtagMarks: [{ hashtag: '#artesanal', kind: 'avoid', reason: 'A word that Inês never says.' }],
  templates: [
    {
      name: 'Bread of the week',
      text: 'Esta semana, no forno: {{pão}}.\n\n{{o que tem de especial}}\n\nAo balcão até {{date}}, enquanto houver. 🥖',
    },
    {
      name: 'Holiday opening hours',
      text: '{{dia}}: abrimos das {{abre}} às {{fecha}}.\n\nEncomendas até à véspera: {{link}}',
    },
  ],
  ownDates: [
    { name: 'Carlota’s birthday', day: '11-24', color: '#7a4e9c', notes: 'The starter. Party hats on jars.' },
    { name: 'The shop turns a year older', day: '12-04', color: '#c8553d', notes: 'Coffee for 1978 prices until ten.' },
    { name: 'Festas de Santo António', day: '06-12', color: '#2f6f5e', notes: 'The street is closed from six.' },
  ],
  slotChannels: ['instagram', 'facebook'],
  campaigns: [
    {
      name: 'Boxes for the end of the year',
      color: '#2f6f5e',
      firstDay: 9,
      lastDay: 37,
      notes: 'Orders by message until two days before. One reminder a week, never on Saturday.',
      pillarKeys: ['fim-de-semana'],
    },
    {
      name: 'Ten years of Carlota',
      color: '#7a4e9c',
      firstDay: 16,
      lastDay: 24,
      notes: 'The starter has its birthday: members first, then the street.',
      pillarKeys: ['pergunta', 'vizinhos'],
    },
  ],
}
