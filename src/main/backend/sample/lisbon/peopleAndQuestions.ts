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

export const neighbours: Pillar = {
  key: 'vizinhos',
  title: 'Neighbours',
  weekday: 7,
  time: '10:30',
  share: 0.4,
  format: 'carousel',
  path: 'bairro',
  alsoOn: { facebook: 1 },
  appeal: 1.2,
  isOnlyOnItsDay: true,
  hashtags: ['#gentedobairro', '#comerciolocal'],
  notes: ['Ask for consent in writing before posting.', 'Inês knows everybody: let her make the first call.'],
  openings: [line('Gente da nossa rua 💙'), line('Histórias do bairro.'), line('Domingo é dia de agradecer.')],
  subjects: [
    subject(
      'Dona Lurdes',
      'A dona Lurdes leva quatro carcaças desde o dia em que abrimos. Hoje trouxe-nos limões do quintal. 🍋',
    ),
    subject(
      'the watchmaker',
      'O senhor Adérito repara relógios três portas abaixo. Diz que a nossa broa é o único atraso que perdoa.',
    ),
    subject('school gulls', 'As crianças da escola da esquina pintaram gaivotas para a nossa montra. Passem para ver.'),
    subject(
      'bicycle workshop',
      'A oficina de bicicletas da Rosa trocou-nos um pneu por um saco de croissants. Negócio justo. 🚲',
    ),
    subject('choir', 'Ao domingo, o coro do bairro ensaia no salão ao lado. A massa cresce melhor com contraltos.'),
    subject(
      'paid-forward bread',
      'Esta semana entregámos {count} pães à despensa solidária. Obrigado a quem deixou um pão pago.',
      {
        english: '{count} loaves went to the community pantry this week. Thank you to everyone who paid one forward.',
      },
    ),
    subject('the postman', 'O carteiro Samuel sabe o nome de todos os cães da rua e de todos os nossos pães.'),
    subject('the florist', 'A florista da praceta embrulha ramos no nosso papel. Trocamos folhas por migalhas. 🌷'),
    subject('a postcard', 'Chegou um postal de uma cliente que se mudou para o Porto. Pede que lhe enviemos o cheiro.'),
    subject(
      'cloth bags',
      'A turma de costura da associação fez-nos sacos de pano. Estão à venda e a receita é toda dela.',
    ),
    subject(
      'moving day',
      'O terceiro esquerdo tem moradores novos. Demos-lhes as boas-vindas como sabemos: com um pão ainda morno.',
    ),
    subject(
      'first bus',
      'O motorista do primeiro autocarro passa por cá às cinco. A primeira carcaça do dia é sempre dele.',
    ),
  ],
  closings: [
    line('Obrigado por fazerem parte. 🫶'),
    line('Quem devíamos conhecer a seguir?'),
    line('Bom domingo a todos.'),
    line('É por isto que gostamos desta rua.'),
  ],
}

export const weekendOrders: Pillar = {
  key: 'fim-de-semana',
  title: 'Weekend orders',
  weekday: 5,
  time: '17:00',
  share: 0.92,
  format: 'carousel',
  path: 'encomendas',
  alsoOn: { facebook: 0.95, community: 0.3 },
  appeal: 0.8,
  isOnlyOnItsDay: true,
  hashtags: ['#encomendas', '#fimdesemana'],
  notes: ['Check prices and stock with Inês on Thursday.', 'Take it down from the highlights on Sunday.'],
  openings: [
    line('Encomendas para o fim de semana 🧺'),
    line('Sexta-feira, últimas encomendas.'),
    line('O sábado começa hoje.'),
    line('Já pensaram no almoço de domingo?'),
    line('Lista curta, fim de semana longo.'),
  ],
  subjects: [
    subject(
      'breakfast box',
      'Caixa de pequeno-almoço para quatro: dois pães, oito miniaturas, manteiga e compota da época. 18 €.',
      {
        english: 'Breakfast box for four: two loaves, eight miniatures, butter and jam. €18.',
      },
    ),
    subject('apple tart', 'Tarte de maçã reineta para seis pessoas, 14 €. Só {count} por fim de semana.'),
    subject('sponge cake', 'Pão-de-ló húmido, em papel, como deve ser. 12 €.'),
    subject(
      'three for two and a half',
      'Leve três pães grandes e pague dois e meio. Não somos a Gaivota e Meia por acaso. 😄',
    ),
    subject('chicken pies', 'Empadas de galinha, à unidade ou à dúzia. A dúzia fica a 15 €.'),
    subject(
      'birthday cake',
      'Bolo de aniversário com recheio de doce de ovos ou de framboesa. Encomende com 48 horas de antecedência.',
      { needsNoClosing: true },
    ),
    subject('picnic basket', 'Cabaz de piquenique: focaccia, queijo de cabra, azeitonas e limonada. 22 €.', {
      months: [5, 6, 7, 8, 9],
    }),
    subject(
      'sourdough workshop',
      'Oficina de massa-mãe no sábado, {saturday}, às 15h. Oito lugares, 35 €, e leva-se um frasco da Carlota para casa.',
      {
        english: 'Sourdough workshop this Saturday at 3 pm: eight places, €35, and you take a jar of Carlota home.',
        needsNoClosing: true,
      },
    ),
    subject('neighbour card', 'Cartão da vizinhança: ao décimo pão, o seguinte é por nossa conta.', {
      needsNoClosing: true,
    }),
    subject('savoury tray', 'Folhados salgados para o jogo de domingo. Bandeja de vinte, 16 €. ⚽️'),
    subject('pizza dough', 'Massa de pizza com 48 horas de fermentação, pronta a esticar. 3,50 € a bola.', {
      needsNoClosing: true,
    }),
    subject(
      'frozen croissants',
      'Croissants por cozer, congelados. Forno a 180 graus, vinte minutos, e a casa cheira a padaria. Seis por 9 €.',
    ),
    subject('soup bread', 'Pão de sopa, redondo e fundo: tira-se a tampa e serve-se o caldo lá dentro. 4 € cada.', {
      months: [11, 12, 1, 2],
    }),
  ],
  closings: [
    line('Encomendas pelo link, até sexta às 20h.'),
    line('Levantamento sábado e domingo, das 8h às 13h.'),
    line('Pagamento na loja, sem complicações.'),
    line('Esgota depressa, e desta vez não é conversa.'),
    line('Ligue, escreva ou apareça.'),
  ],
}
