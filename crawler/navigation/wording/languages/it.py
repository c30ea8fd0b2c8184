from crawler.navigation.wording.wording import Wording, count, count_tens, phrases, words

IT = Wording(
    code="it",
    parts=words("parte parti capitolo capitoli puntata puntate episodio episodi"),
    units=words("articoli testi articolo post giorno settimana lezione testo tappa volume numero video"),
    of=words("di del della dei su"),
    into=words("in nella nel dalla"),
    about=words("su sul sulla dedicata intitolata"),
    determiners=words("la il lo le gli una un questa nostra mia l della"),
    series=words("serie saga speciale dossier inchiesta feuilleton miniserie"),
    joiners=words("e"),
    cardinals=count(
        "uno/una due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici "
        "sedici "
        "diciassette diciotto diciannove"
    )
    | count_tens("venti trenta quaranta cinquanta sessanta settanta ottanta novanta cento"),
    ordinals=count("prim second terz quart quint sest settim ottav non decim", "o a")
    | count("undic dodic tredic quattordic quindic sedic diciassett diciott diciannov vent", "esimo esima", start=11),
    works={"trilogia": 3},
    previous=words("precedente precedenti prima indietro"),
    next=words("successivo successiva successivi prossimo prossima seguente seguenti avanti"),
    this=words("questo questa quest quello"),
    here=words("qui"),
    older=words("vecchio vecchi vecchie"),
    newer=words("recente recenti nuovo nuovi"),
    pages=words("pagina pagine"),
    member=phrases(
        "fa parte della serie|fa parte di una serie|parte della serie|parte di una serie|della serie|"
        "nella serie|dalla serie"
    ),
    contents=phrases(
        "in questa serie|tutte le parti|altre parti|tutte le puntate|le altre puntate|puntate precedenti|"
        "tutti gli episodi|"
        "tutti i capitoli|elenco dei capitoli|articoli della serie|gli altri articoli della serie|"
        "altri articoli della serie|tutti gli articoli della serie|"
        "la serie completa|leggi anche nella serie|vedi anche in|altro da questa serie|questa serie"
    ),
    index=phrases(
        "indice|sommario|indice della serie|tutti i capitoli|tutte le puntate|tutti gli episodi|elenco capitoli"
    ),
    continued=phrases("continua|nella prossima puntata|nel prossimo capitolo|nella prossima parte"),
    ended=phrases("ultima parte|ultima puntata|ultimo capitolo|ultimo episodio|fine della serie"),
    foreign=words("legge codice contratto costituzione trattato"),
    products=words("libro romanzo film album stagione"),
)
