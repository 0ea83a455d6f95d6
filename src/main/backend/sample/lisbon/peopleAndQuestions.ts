import { line, type Pillar, subject } from '../business'

export const behindTheCounter: Pillar = {
  key: 'bastidores',
  title: 'Behind the counter',
  weekday: 3,
  time: '18:30',
  share: 0.9,
  format: 'reel',
  path: 'sobre-nos',
  alsoOn: { facebook: 0.8, community: 0.5 },
  appeal: 1.15,
  hashtags: ['#bastidores', '#padeiros'],
  notes: [
    'Original sound, no music.',
    'Duarte films before six; ask for two takes.',
    'Subtitles in Portuguese and English.',
  ],
  openings: [
    line('Atrás do balcão 👇'),
    line('Quatro da manhã, luz acesa.'),
    line('Um minuto na nossa cozinha.'),
    line('O que não se vê da montra:'),
    line('Mãos na massa, literalmente.'),
    line('Quarta-feira, dia de preparar tudo.', { isOfItsDay: true }),
    line('Ligue o som. 🔈'),
  ],
  subjects: [
    subject(
      'sourdough starter',
      'O Duarte alimenta a massa-mãe duas vezes por dia. Chama-se Carlota e tem quase dez anos.',
      {
        english: 'Duarte feeds the starter twice a day. Her name is Carlota and she is almost ten.',
      },
    ),
    subject('folding', 'Cada pão leva três dobras e duas horas de paciência. Não há botão para acelerar isto.'),
    subject('flour delivery', 'A farinha chega à segunda, em sacos de vinte e cinco quilos, diretamente do moinho.'),
    subject('scoring', 'A Inês faz os cortes à lâmina. O do centeio é uma espiga, o do trigo é uma onda.', {
      english: 'Inês scores every loaf by hand: an ear for rye, a wave for wheat.',
    }),
    subject('brioche trials', 'Testámos a nova receita de brioche onze vezes. A décima segunda ficou na ementa.'),
    subject(
      'stone oven',
      'O forno de pedra demora três horas a aquecer. Enquanto se espera, a equipa toma o pequeno-almoço.',
    ),
    subject('trays', 'Lavamos {count} tabuleiros por dia. O rádio ajuda.'),
    subject(
      'rolling croissants',
      'A Marta aprendeu hoje a enrolar croissants. Os tortos ficaram para o lanche da equipa. 🥐',
    ),
    subject('scales', 'Pesamos tudo em gramas, até a água. O olho engana, a balança não.'),
    subject('no waste', 'O pão que sobra ao fim do dia vira tostas e pão ralado. Aqui quase nada vai para o lixo.'),
    subject(
      'first tray',
      'Às seis sai o primeiro tabuleiro de pastéis. Às seis e cinco, um deles desaparece misteriosamente.',
    ),
    subject(
      'order lists',
      'As encomendas de sábado começam na quarta: listas na parede, nomes, quantidades e muitas setas.',
    ),
    subject('cold water', 'Com este calor, a água da massa vai gelada, para a fermentação não correr.', {
      months: [6, 7, 8, 9],
    }),
    subject('warm water', 'Com este frio, a massa pede água morna e mais uma hora de sono. Nós também.', {
      months: [12, 1, 2],
    }),
    subject(
      'blue door',
      'Pintámos a porta de azul. A gaivota do letreiro continua a olhar para o lado errado, e assim vai ficar.',
    ),
    subject(
      'night notes',
      'O turno da noite deixa recados ao da manhã num quadro de ardósia. O de hoje dizia só: “Provem a broa.”',
    ),
  ],
  closings: [
    line('Perguntas sobre massa-mãe? Respondemos nos comentários. 💬'),
    line('Obrigado por acordarem connosco, mesmo sem saberem.'),
    line('Amanhã há mais.'),
    line('Que parte do processo querem ver a seguir?'),
    line('Vídeo feito com farinha nos dedos, perdoem o foco. 🎥'),
    line('A equipa: Inês, Duarte, Marta e a Carlota, que vive num frasco.'),
  ],
}

export const question: Pillar = {
  key: 'pergunta',
  title: 'Question of the week',
  weekday: 4,
  time: '12:30',
  share: 0.9,
  format: 'image',
  path: 'clube',
  alsoOn: { facebook: 0.9, community: 0.8 },
  appeal: 0.85,
  isConversation: true,
  hashtags: ['#perguntadodia', '#vizinhos'],
  notes: ['Answer every comment on the same day.', 'Plain background in the brand’s blue, text large.'],
  openings: [
    line('Pergunta de quinta-feira 🙋', { isOfItsDay: true }),
    line('Queremos saber:'),
    line('Conversa de balcão:'),
    line('Ajudem-nos com isto.'),
    line('Hoje perguntamos nós:'),
  ],
  subjects: [
    subject('end of the loaf', 'O bico da baguete: come-se pelo caminho ou chega inteiro a casa?'),
    subject('butter', 'Torrada com manteiga: de um lado, dos dois, ou a escorrer?', {
      english: 'Butter on toast: one side, both sides, or dripping?',
    }),
    subject('comeback bread', 'Que pão devíamos trazer de volta no próximo mês: castanha, cenoura ou cerveja preta?'),
    subject('coffee order', 'Com a torrada: galão, meia de leite ou café pingado?'),
    subject('rice cake or muffin', 'Bolo de arroz ou queque? Não vale dizer os dois.'),
    subject('childhood bread', 'Qual era o pão da casa dos vossos avós?'),
    subject('secret topping', 'O que põem no pão quando ninguém está a ver?'),
    subject('soup', 'Sopa com pão ou pão na sopa?'),
    subject('name a croissant', 'Se o nosso novo croissant tivesse um nome, qual seria?'),
    subject('second batch', 'A que horas passam cá normalmente? Estamos a repensar a segunda fornada.'),
    subject('jam', 'Doce de tomate, marmelada ou só manteiga?'),
    subject('slices', 'Fatias grossas ou finas? A máquina faz o que lhe pedirem.', {
      english: 'Thick slices or thin ones? The machine does as it is told.',
    }),
    subject('never says no', 'Quem conhecem que nunca recusa um pastel?'),
    subject('picnic', 'Para o piquenique: focaccia ou pão de azeitona?', { months: [5, 6, 7, 8, 9] }),
    subject('chestnuts', 'Castanhas com erva-doce ou só com sal grosso?', { months: [10, 11] }),
    subject('breakfast in bed', 'Pequeno-almoço na cama: romantismo ou migalhas?'),
  ],
  closings: [
    line('Respondam nos comentários, lemos todos. 👀'),
    line('As melhores respostas vão para o quadro da entrada.'),
    line('Cada opinião conta, até a da sogra.'),
    line('Também se responde ao balcão, de boca cheia.'),
    line('Prometemos não julgar.'),
    line('Na equipa já houve discussão.'),
  ],
}
