from crawler.navigation.wording.wording import Wording, count, count_tens, phrases, words

PT = Wording(
    code="pt",
    parts=words("parte partes capítulo capítulos episódio capitulo cap episodio"),
    units=words(
        "artigos posts textos artigo post texto dia semana lição aula reportagem matéria crônica volume vídeo edição"
    ),
    of=words("de do da dos das"),
    into=words("na no em"),
    about=words("sobre chamada intitulada dedicada"),
    determiners=words("a o as os uma um esta este nossa minha desta deste"),
    series=words("série séries especial dossiê saga minissérie serie"),
    joiners=words("e"),
    cardinals=count(
        "um/uma dois/duas três quatro cinco seis sete oito nove dez onze doze treze catorze/quatorze quinze "
        "dezesseis/dezasseis dezessete/dezassete dezoito dezenove/dezanove"
    )
    | count_tens("vinte trinta quarenta cinquenta sessenta setenta oitenta noventa cem"),
    ordinals=count("primeir segund terceir quart quint sext sétim oitav non décim", "o a"),
    works={"trilogia": 3},
    previous=words("anterior anteriores prévio prévia voltar"),
    next=words("próximo próxima seguinte seguintes próximos avançar continuar"),
    this=words("este esta esse essa presente"),
    here=words("aqui cá"),
    older=words("antigo antigos antiga antigas"),
    newer=words("recente recentes novo novos"),
    pages=words("página páginas"),
    member=phrases(
        "faz parte da série|faz parte de uma série|pertence à série|parte da série|parte de uma série|da série|na série"
    ),
    contents=phrases(
        "nesta série|todas as partes|outras partes|mais desta série|veja também em|artigos desta série|"
        "posts desta série|"
        "outros posts da série|outros artigos da série|todos os capítulos|lista de capítulos|partes anteriores|"
        "capítulos anteriores|navegação da série|a série completa|posts da série|artigos da série|esta série"
    ),
    index=phrases(
        "índice|sumário|tabela de conteúdo|índice da série|todos os capítulos|lista de capítulos|ver a série"
    ),
    continued=phrases("continua|na próxima parte|no próximo capítulo|no próximo post"),
    ended=phrases("última parte|parte final|último capítulo|capítulo final|último post da série|fim da série"),
    foreign=words("lei contrato constituição código tratado"),
    products=words("livro romance filme álbum temporada"),
)
