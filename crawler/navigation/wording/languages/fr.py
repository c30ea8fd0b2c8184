from crawler.navigation.wording.wording import Wording, count, count_tens, phrases, words

FR = Wording(
    code="fr",
    parts=words("partie parties chapitre chapitres épisode épisodes volet volets tome"),
    units=words("articles billets textes article billet jour semaine leçon texte étape numéro acte note vidéo"),
    of=words("de des du d sur"),
    into=words("dans en issu extrait"),
    about=words("sur consacrée consacré intitulée intitulé autour"),
    determiners=words("la le les une un cette notre ma mon ce l"),
    series=words("série feuilleton dossier saga cycle minisérie"),
    joiners=words("et"),
    cardinals=count(
        "un/une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize "
        "dix-sept dix-huit dix-neuf"
    )
    | count_tens("vingt trente quarante cinquante soixante"),
    ordinals=count("premier/première/1er/1re/1ère deuxième/second/seconde/2nd/2nde")
    | count(
        "trois quatr cinqu six sept huit neuv dix onz douz treiz quatorz quinz seiz dix-sept dix-huit dix-neuv vingt",
        "ième",
        start=3,
    ),
    works={"trilogie": 3, "triptyque": 3, "diptyque": 2},
    previous=words("précédent précédente précédents précédentes avant retour"),
    next=words("suivant suivante suivants suivantes prochain prochaine suite"),
    this=words("ce cet cette ceci voici présent"),
    here=words("ici"),
    older=words("ancien anciens ancienne anciennes"),
    newer=words("récent récents récente récentes"),
    pages=words("page pages"),
    member=phrases(
        "fait partie de la série|fait partie d une série|fait partie du dossier|appartient à la série|"
        "partie de la série|"
        "de la série|dans la série|issu de la série|extrait de la série|fait partie d'une série"
    ),
    contents=phrases(
        "dans cette série|toutes les parties|autres parties|dans la même série|dans le même dossier|"
        "tous les épisodes|"
        "les autres épisodes|tous les chapitres|liste des chapitres|articles de la série|"
        "les articles de cette série|"
        "épisodes précédents|navigation de la série|retrouvez tous les épisodes|la série complète|lire aussi dans|"
        "les autres articles de la série|retrouvez toute la série|autres chapitres|cette série"
    ),
    index=phrases(
        "sommaire|table des matières|index|index de la série|tous les chapitres|liste des chapitres|"
        "tous les épisodes|toute la série"
    ),
    continued=phrases("à suivre|la suite au prochain épisode|dans le prochain épisode|dans la prochaine partie"),
    ended=phrases("dernière partie|dernier chapitre|dernier épisode|dernier volet|fin de la série|partie finale"),
    foreign=words("loi code contrat constitution traité règlement"),
    products=words("livre roman film album saison"),
)
