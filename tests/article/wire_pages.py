"""Reports as the wires of ten languages and more write them, made for these tests: what is printed, and what it means."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Report:
    """A report as printed, and the values that its page must give."""

    language: str
    encoding: str
    headline: str
    byline: str
    names: tuple[str, ...]
    date: str
    published: str
    dateline: tuple[str, str | None, str | None]
    paragraphs: tuple[str, ...]


REPORTS = {
    "AP": Report(
        *("en", "windows-1252", "Bridge Reopens After Long Winter"),
        *("By JANE DOE, Associated Press", ("JANE DOE", "Associated Press")),
        *("October 19, 2016 at 10:30 a.m. EDT", "2016-10-19T10:30:00-04:00"),
        ("ELLSWORTH, Maine", None, "AP"),
        (
            "ELLSWORTH, Maine (AP) — The bridge to the island opened on Wednesday for the first time since the ice came.",
            "The mayor cut a ribbon that her daughter had sewn, and the first truck over it carried nothing but bread.",
            "“It’s been a long winter,” said the driver, who had waited at the barrier since four in the morning.",
        ),
    ),
    "Reuters": Report(
        *("en", "utf-8", "Grain Ships Leave the Strait", "Reuters/AP", ("Reuters/AP",)),
        *("19 October 2016, 08:05 GMT", "2016-10-19T08:05:00+00:00"),
        ("LONDON/ANKARA", "2016-10-19", "Reuters"),
        (
            "LONDON/ANKARA, Oct 19 (Reuters) - Four ships with grain for the south left the strait on Wednesday morning.",
            "Brokers said that the price of wheat had fallen by a tenth since the first of them was seen to weigh anchor.",
            "A fifth ship waits for a pilot, and its crew has been fishing from the deck for the better part of a week.",
        ),
    ),
    "AFP": Report(
        *("fr", "iso-8859-15", "Le phare s'éteint", "Par Élodie Martin", ("Élodie Martin",)),
        *("19 octobre 2016 à 10h30", "2016-10-19T10:30:00"),
        ("Brest", "2016-10-19", "AFP"),
        (
            "Brest, 19 oct 2016 (AFP) - Le phare de la pointe s'est éteint mercredi, après cent dix ans de bons services.",
            "Le gardien, qui y était né, a remis la clé au maire et s'est dit soulagé de ne plus monter les marches.",
            "La commune espère y ouvrir un musée l'été prochain, mais l'argent manque et personne n'a encore promis le sien.",
        ),
    ),
    "ANSA": Report(
        *("it", "windows-1252", "Il traghetto non parte più", "Redazione ANSA", ("Redazione ANSA",)),
        *("19 ottobre 2016 alle 10:30", "2016-10-19T10:30:00"),
        ("ROMA", "2016-10-19", "ANSA"),
        (
            "(ANSA) - ROMA, 19 OTT - Il traghetto che da quarant'anni portava la posta nell'isola non è più partito ieri.",
            "Il sindaco ha detto che la città non può pagare una nave nuova, e che la Regione non ha ancora risposto.",
            "Sul molo i pescatori si sono offerti di portare le lettere, purché qualcuno paghi almeno la nafta del viaggio.",
        ),
    ),
    "EFE": Report(
        *("es", "iso-8859-1", "La mina vuelve a abrir", "Por Ana Núñez", ("Ana Núñez",)),
        *("19 de octubre de 2016 a las 10:30", "2016-10-19T10:30:00"),
        ("Madrid", "2016-10-19", "EFE"),
        (
            "Madrid, 19 oct (EFE).- La mina del valle volverá a abrir en primavera, según anunció el miércoles su dueño.",
            "Los vecinos, que llevaban nueve años sin trabajo, salieron a la plaza y tocaron las campanas de la iglesia.",
            "El alcalde pidió calma y recordó que faltan aún los permisos, el agua y la mitad de la maquinaria necesaria.",
        ),
    ),
    "Lusa": Report(
        *("pt", "iso-8859-1", "A ponte que ninguém quis", "Por João Sá", ("João Sá",)),
        *("19 de outubro de 2016, 10:30", "2016-10-19T10:30:00"),
        ("LISBOA", "2016-10-19", "Lusa"),
        (
            "LISBOA, 19 out (Lusa) - A ponte sobre a ribeira foi inaugurada na quarta-feira sem que ninguém a atravessasse.",
            "Os moradores dizem que a estrada não leva a lado nenhum, e que pediram um médico em vez de uma ponte nova.",
            "O ministério respondeu que as obras já estavam pagas e que a estrada há de chegar à vila daqui a dois anos.",
        ),
    ),
    "dpa": Report(
        *("de", "utf-16", "Der Turm bleibt schief", "Von Käthe Groß", ("Käthe Groß",)),
        *("19. Oktober 2016, 10:30 Uhr", "2016-10-19T10:30:00"),
        ("Berlin", None, "dpa"),
        (
            "Berlin (dpa) - Der Turm der alten Kirche bleibt schief, wie das zuständige Amt am Mittwoch entschieden hat.",
            "Die Gemeinde hatte ihn aufrichten wollen, doch die Prüfer fürchten, dass er dabei ganz einstürzen könnte.",
            "Der Pfarrer sagte, er habe sich an den Blick gewöhnt und predige seither ein wenig nach links geneigt.",
        ),
    ),
    "PAP": Report(
        *("pl", "iso-8859-2", "Pociąg wraca do doliny", "Autor: Łucja Żak", ("Łucja Żak",)),
        *("19 października 2016, 10:30", "2016-10-19T10:30:00"),
        ("WARSZAWA", "2016-10-19", "PAP"),
        (
            "WARSZAWA, 19 października (PAP) - Pociąg wróci do doliny po dwudziestu latach, ogłosił w środę minister.",
            "Mieszkańcy wyszli na peron, choć tory są jeszcze zarośnięte, a dworzec od dawna służy za skład ziemniaków.",
            "Pierwszy skład ma ruszyć w maju, jeżeli do tego czasu uda się naprawić most i znaleźć choćby jednego maszynistę.",
        ),
    ),
    "AA": Report(
        *("tr", "iso-8859-9", "Köy okulu yeniden açıldı", "Ayşe Yılmaz", ("Ayşe Yılmaz",)),
        *("19 Ekim 2016 10:30", "2016-10-19T10:30:00"),
        ("ANKARA", "2016-10-19", "AA"),
        (
            "ANKARA, 19 Ekim (AA) - Köy okulu on yıl sonra çarşamba günü yeniden açıldı ve ilk derse on iki çocuk geldi.",
            "Öğretmen, sınıfın sobasını kendisinin tamir ettiğini ve kitapları komşu ilçeden topladığını anlattı bize.",
            "Muhtar ise yolun kışın kapandığını, öğretmenin bahara kadar köyde kalmak zorunda olduğunu söyledi gülerek.",
        ),
    ),
    "TASS": Report(
        *("ru", "windows-1251", "Мост снова открыт", "Автор: Анна Петрова", ("Анна Петрова",)),
        *("19 октября 2016, 10:30 МСК", "2016-10-19T10:30:00+03:00"),
        ("МОСКВА", "2016-10-19", "ТАСС"),
        (
            "МОСКВА, 19 октября. /ТАСС/. Мост через реку открыли в среду, спустя три года после того, как его закрыли.",
            "Первым по нему проехал хлебный фургон, водитель которого ждал у шлагбаума с четырёх часов утра.",
            "Глава района сказала, что дорогу за мостом починят весной, если из области наконец пришлют щебень и людей.",
        ),
    ),
    "Ukrinform": Report(
        *("uk", "windows-1251", "Пором стоїть біля берега", "Автор: Олена Коваль", ("Олена Коваль",)),
        *("19 жовтня 2016, 10:30", "2016-10-19T10:30:00"),
        ("КИЇВ", "2016-10-19", "Укрінформ"),
        (
            "КИЇВ, 19 жовтня (Укрінформ) - Пором, який возив людей на острів, від середи стоїть біля берега без пального.",
            "Капітан каже, що гроші обіцяли ще навесні, але досі ніхто не приїхав і навіть не подзвонив до нього.",
            "Мешканці острова переправляються власними човнами, а пошту забирають раз на тиждень, коли вщухає вітер.",
        ),
    ),
    "ANA": Report(
        *("el", "iso-8859-7", "Το πλοίο δεν έφυγε", "Της Μαρίας Λάμπρου", ("Μαρίας Λάμπρου",)),
        *("19 Οκτωβρίου 2016, 10:30", "2016-10-19T10:30:00"),
        ("ΑΘΗΝΑ", "2016-10-19", None),
        (
            "ΑΘΗΝΑ, 19 Οκτωβρίου - Το πλοίο της γραμμής δεν έφυγε την Τετάρτη από το λιμάνι, επειδή έλειπε ο μηχανικός.",
            "Οι επιβάτες περίμεναν ως το βράδυ στην προβλήτα και ύστερα γύρισαν στα σπίτια τους με τις βαλίτσες τους.",
            "Η εταιρεία ανακοίνωσε ότι το επόμενο δρομολόγιο θα γίνει την Παρασκευή, αν το επιτρέψει πια ο καιρός.",
        ),
    ),
    "Reuters Arabic": Report(
        *("ar", "windows-1256", "العبارة لم تغادر الميناء", "رويترز", ("رويترز",)),
        *("19 أكتوبر 2016", "2016-10-19"),
        ("القاهرة", "2016-10-19", "رويترز"),
        (
            "القاهرة 19 أكتوبر (رويترز) - لم تغادر العبارة الميناء يوم الأربعاء بسبب الرياح الشديدة التي هبت من الشمال.",
            "وقال القبطان إن السفينة ستبقى في مكانها حتى نهاية الأسبوع، وإن الركاب عادوا إلى بيوتهم بلا أمتعتهم.",
            "وأضاف أن الشركة سوف ترسل سفينة أخرى أكبر منها إذا هدأ البحر قبل يوم السبت ووصل الوقود من المدينة.",
        ),
    ),
    "Xinhua": Report(
        *("zh", "gbk", "渡轮停航三天", "记者 王明", ("王明",)),
        *("2016年10月19日 10:30", "2016-10-19T10:30:00"),
        ("北京", "2016-10-19", "新华社"),
        (
            "新华社北京10月19日电（记者王明）往来海岛的渡轮因大风停航三天，港务局星期三说，最早要到星期六才能恢复。",
            "码头上的旅客大多已经回家，只有几位老人带着鸡蛋和药品，坐在候船室里等待下一班船的消息。",
            "船长说，风浪虽然已经减弱，但是航道上的浮标被冲走了两个，没有它们谁也不敢在夜里开船。",
        ),
    ),
    "Kyodo": Report(
        *("ja", "shift_jis", "島への連絡船が欠航", "共同通信", ("共同通信",)),
        *("2016年10月19日 10時30分", "2016-10-19T10:30:00"),
        ("長崎", "2016-10-19", "共同"),
        (
            "【長崎10月19日共同】島と本土を結ぶ連絡船は水曜日、強い風のために終日欠航し、再開の見通しは立っていない。",
            "港の待合室では、薬や卵を抱えたお年寄りたちが、次の便の知らせを静かに待ち続けていたという。",
            "船長によると、波は収まりつつあるものの、航路の浮標が二つ流されており、夜の運航は危険だという。",
        ),
    ),
    "Yonhap": Report(
        *("ko", "euc-kr", "섬을 잇는 배가 멈췄다", "김민수 기자", ("김민수",)),
        *("2016년 10월 19일 10:30", "2016-10-19T10:30:00"),
        ("서울", None, "연합뉴스"),
        (
            "(서울=연합뉴스) 김민수 기자 = 섬과 육지를 잇는 여객선이 강한 바람 때문에 수요일 하루 동안 운항을 멈췄다.",
            "대합실에는 약과 달걀을 든 노인 몇 사람만 남아 다음 배의 소식을 조용히 기다리고 있었다고 한다.",
            "선장은 파도가 잦아들고 있지만 항로의 부표 두 개가 떠내려가 밤에는 배를 몰 수 없다고 말했다.",
        ),
    ),
}
