import { line, type Pillar, subject } from '../business'

export const breadOfTheWeek: Pillar = {
  key: 'fornada',
  title: 'Bread of the week',
  weekday: 2,
  time: '08:00',
  share: 0.94,
  format: 'image',
  path: 'paes',
  alsoOn: { facebook: 0.9, community: 0.25 },
  appeal: 1,
  hashtags: ['#paodeverdade', '#massamae'],
  notes: [
    'Alt text: name the bread and where it lies.',
    'Check the price with Duarte.',
    'Crust close up; no flour on the lens this time.',
  ],
  openings: [
    line('Bom dia, vizinhança! 🥖'),
    line('Saiu agora do forno.'),
    line('Terça-feira é dia de fornada nova.', { isOfItsDay: true }),
    line('O forno está ligado desde as quatro.'),
    line('Cheira a pão até à esquina. 🍞'),
    line('Há quem acorde com café. Nós acordamos com isto.'),
    line('Primeira fornada da semana, feita com calma.'),
    line('Manhã fria lá fora, pão quente cá dentro. ☕️', { months: [11, 12, 1, 2] }),
    line('Está calor em Lisboa, mas o forno não tira férias. ☀️', { months: [6, 7, 8] }),
    line('A primavera chegou à montra. 🌼', { months: [3, 4, 5] }),
  ],
  subjects: [
    subject(
      'rye',
      'O pão de centeio fermenta dezoito horas e é por isso que dura até sexta-feira. Côdea escura, miolo húmido, um leve travo a melaço.',
      { english: 'Our rye ferments for eighteen hours, which is why it keeps until Friday.' },
    ),
    subject(
      'corn bread',
      'Broa de milho à antiga: farinha branca e amarela, água a ferver e uma noite inteira de descanso.',
      {
        english: 'Corn bread the old way: scalded flour and a whole night of rest.',
      },
    ),
    subject(
      'small rolls',
      'Carcaças pequenas, de côdea fina e muito estaladiça. As de hoje já estão no cesto da entrada.',
    ),
    subject('Alentejo loaf', 'Pão alentejano de massa-mãe, com a cabeça bem levantada, como manda a tradição.'),
    subject(
      'heritage wheat',
      'Pão de trigo barbela, um trigo antigo que um produtor amigo voltou a semear. Sabe a avelã.',
      {
        english: 'Bread from barbela, an old wheat that a farmer friend has started to sow again.',
      },
    ),
    subject('griddle cakes', 'Bolos lêvedos feitos na chapa, macios por dentro e prontos para a manteiga salgada.'),
    subject(
      'focaccia',
      'Focaccia de alecrim e flor de sal, cortada em quadrados generosos. Costuma acabar antes do almoço.',
    ),
    subject(
      'seeded loaf',
      'Pão de sementes com girassol, linhaça e abóbora, tostadas cá em casa antes de irem para a massa.',
    ),
    subject('sweet potato', 'Pão de batata-doce, fofo e ligeiramente doce. Pede queijo fresco e mais nada.', {
      months: [9, 10, 11, 12],
    }),
    subject('garlic flatbread', 'Bolo do caco com manteiga de alho, feito na pedra. Hoje só {count} unidades.'),
    subject('walnut and fig', 'Pão de nozes e figo seco, para quem gosta de queijos ao fim da tarde.', {
      months: [9, 10, 11, 12, 1, 2],
    }),
    subject(
      'braided sweet bread',
      'Regueifa entrançada à mão, brilhante e com um toque de canela. Há {count} para hoje.',
    ),
    subject('spelt', 'Pão de forma de espelta, fatiado na hora se pedir com jeitinho. 😉'),
    subject('olive bread', 'Pão de azeitona e orégãos, inspirado nos verões no Algarve.', { months: [5, 6, 7, 8, 9] }),
    subject(
      'baguette',
      'Baguete de fermentação lenta, com a massa preparada de véspera. Leve duas: uma nunca chega a casa.',
    ),
    subject('carrot and turmeric', 'Pão de cenoura e curcuma, cor de fim de tarde. Fica ótimo em tostas.', {
      months: [2, 3, 4],
    }),
  ],
  closings: [
    line('Abrimos às 7h30. Até já!'),
    line('Quando acabar, só amanhã. 🌾'),
    line('Reserve o seu por mensagem até às 20h.'),
    line('Como prefere comê-lo: torrado, com manteiga ou simples?'),
    line('Traga o seu saco de pano e oferecemos um papo-seco.'),
    line('Guarde esta publicação para a lista das compras. 📌'),
    line('Está à sua espera ao balcão.'),
  ],
}

export const atTheCounter: Pillar = {
  key: 'ao-balcao',
  title: 'At the counter',
  weekday: 6,
  time: '09:00',
  share: 0.9,
  format: 'image',
  path: 'pequeno-almoco',
  alsoOn: { facebook: 0.8 },
  appeal: 1.1,
  isOnlyOnItsDay: true,
  hashtags: ['#pequenoalmoco', '#lisboacomfome'],
  notes: ['Table at the window, before the queue begins.', 'Hands are fine, faces only with consent.'],
  openings: [
    line('Bom sábado!'),
    line('Mesa ao fundo, janela aberta.', { months: [4, 5, 6, 7, 8, 9, 10] }),
    line('Pequeno-almoço sem pressa.'),
    line('A fila anda depressa, prometemos.'),
    line('O sábado sabe a isto.'),
    line('Chove? Melhor ainda, fica-se mais tempo. 🌧️', { months: [11, 12, 1, 2, 3] }),
    line('Primeiro a torrada, depois o resto do dia.'),
  ],
  subjects: [
    subject('tomato toast', 'Torrada de pão alentejano com tomate ralado, azeite e um bocadinho de alho.', {
      english: 'Toasted Alentejo bread with grated tomato, olive oil and a little garlic.',
    }),
    subject('bean pastry', 'Pastel de feijão acabado de fazer e uma bica curta.'),
    subject('croissant', 'Croissant de fermentação lenta, folhado com manteiga dos Açores.', {
      english: 'Slow-fermented croissants, laminated with butter from the Azores.',
    }),
    subject('toasted sandwich', 'Tosta mista em pão de espelta, com o queijo a fugir pelas bordas.'),
    subject('rice cake', 'Bolo de arroz, daqueles com papel à volta, pela receita da avó da Inês.'),
    subject('lemon muffin', 'Queque de limão com sementes de papoila. Há quem venha do outro lado da cidade.'),
    subject('chorizo bread', 'Pão com chouriço, saído às nove em ponto.'),
    subject('half and half', 'Meia de leite e meia torrada: a combinação que deu metade do nosso nome.'),
    subject('strawberry jam', 'Brioche com compota de morango feita ontem à tarde. 🍓', { months: [4, 5, 6] }),
    subject('ice cream bun', 'Gelado de requeijão dentro de um pão doce. Sim, ao pequeno-almoço.', {
      months: [6, 7, 8, 9],
    }),
    subject('hot chocolate', 'Chocolate quente, espesso, com palitos de brioche para mergulhar.', {
      months: [11, 12, 1, 2],
    }),
    subject('almond tart', 'Tarte de amêndoa, fatia grossa, garfo opcional.'),
    subject('custard tart', 'Pastel de nata com a tampa bem queimada e canela à descrição.', {
      english: 'Custard tarts with a well-burnt top, and as much cinnamon as you like.',
    }),
    subject('chocolate biscuits', 'Húngaros mergulhados em chocolate, para os mais pequenos e para os outros.'),
    subject('orange cake', 'Torta de laranja do Algarve, húmida e enrolada à mão. 🍊', { months: [12, 1, 2, 3] }),
  ],
  closings: [
    line('Há lugar cá dentro e quatro mesas na rua.'),
    line('Até às 13h, ou até acabar.'),
    line('Com quem vinha partilhar isto?'),
    line('Cães bem-vindos na esplanada. 🐕'),
    line('Bom fim de semana!'),
    line('Venha como está, até de pijama.'),
  ],
}
