from crawler.navigation.wording.wording import Wording, count, count_tens, phrases, words

ES = Wording(
    code="es",
    parts=words("parte partes capítulo capítulos episodio entrega entregas capitulo cap"),
    units=words(
        "artículos entradas textos crónicas artículo entrada día semana lección texto post nota crónica tomo vídeo"
    ),
    of=words("de del"),
    into=words("en desde dentro"),
    about=words("sobre acerca llamada titulada dedicada"),
    determiners=words("la el las los una un esta este nuestra mi su lo"),
    series=words("serie saga especial dossier serial folletín miniserie"),
    joiners=words("y"),
    cardinals=count(
        "uno/una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis "
        "diecisiete "
        "dieciocho diecinueve"
    )
    | count_tens("veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa cien")
    | count(
        "veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve",
        start=21,
    ),
    ordinals=count("primer segund tercer cuart quint sext séptim octav noven décim undécim duodécim", "o a")
    | {"primer": 1, "tercer": 3},
    works={"trilogía": 3},
    previous=words("anterior anteriores previo previa atrás"),
    next=words("siguiente siguientes próximo próxima adelante continuar"),
    this=words("este esta esto presente"),
    here=words("aquí acá"),
    older=words("antigua antiguas antiguo antiguos"),
    newer=words("reciente recientes nueva nuevas"),
    pages=words("página páginas"),
    member=phrases(
        "forma parte de la serie|forma parte de una serie|pertenece a la serie|parte de la serie|"
        "parte de una serie|"
        "de la serie|en la serie|dentro de la serie"
    ),
    contents=phrases(
        "en esta serie|todas las partes|otras partes|más de esta serie|también ver en|ver también en|"
        "véase también en|"
        "artículos de esta serie|otros artículos de la serie|otros capítulos|todos los capítulos|"
        "lista de capítulos|"
        "todas las entregas|otras entregas|entregas anteriores|"
        "partes anteriores|navegación de la serie|la serie completa|capítulos anteriores|"
        "las otras partes|esta serie"
    ),
    index=phrases(
        "índice|tabla de contenidos|índice de la serie|todos los capítulos|todas las entregas|ver la serie|"
        "lista de capítulos"
    ),
    continued=phrases("continuará|en la próxima entrega|en el próximo capítulo|en la siguiente parte"),
    ended=phrases("última parte|última entrega|último capítulo|capítulo final|parte final|fin de la serie"),
    foreign=words("ley contrato constitución código artículo tratado reglamento"),
    products=words("libro novela película álbum temporada"),
)
