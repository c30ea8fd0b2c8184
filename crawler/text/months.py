"""The names of the months, as printed in the dates of newspapers: full, inflected and short. Data, after Unicode CLDR.

Each row gives the names of one language from January to December; "|" separates the forms of a month. All are in lower
case, without the dot of a short form.
"""

from collections.abc import Mapping

_NAMES = {
    "en": "january|jan february|feb|febr march|mar april|apr may june|jun july|jul august|aug september|sep|sept"
    " october|oct november|nov december|dec",
    "de": "januar|jan|jänner|jän februar|feb|feber märz|mär|mrz april|apr mai juni|jun juli|jul august|aug"
    " september|sep|sept oktober|okt november|nov dezember|dez",
    "fr": "janvier|janv|jan février|févr|fév|fevrier mars avril|avr mai juin juillet|juil août|aout"
    " septembre|sept octobre|oct novembre|nov décembre|déc|decembre",
    "es": "enero|ene febrero|feb marzo|mar abril|abr mayo|may junio|jun julio|jul agosto|ago"
    " septiembre|sep|sept|setiembre|set octubre|oct noviembre|nov diciembre|dic",
    "pt": "janeiro|jan fevereiro|fev março|mar|marco abril|abr maio|mai junho|jun julho|jul agosto|ago"
    " setembro|set outubro|out novembro|nov dezembro|dez",
    "it": "gennaio|gen febbraio|feb marzo|mar aprile|apr maggio|mag giugno|giu luglio|lug agosto|ago"
    " settembre|set|sett ottobre|ott novembre|nov dicembre|dic",
    "nl": "januari|jan februari|feb maart|mrt april|apr mei juni|jun juli|jul augustus|aug september|sep|sept"
    " oktober|okt november|nov december|dec",
    "sv": "januari|jan februari|feb mars|mar april|apr maj juni|jun juli|jul augusti|aug september|sep|sept"
    " oktober|okt november|nov december|dec",
    "da": "januar|jan februar|feb marts|mar april|apr maj juni|jun juli|jul august|aug september|sep|sept"
    " oktober|okt november|nov december|dec",
    "no": "januar|jan februar|feb mars|mar april|apr mai juni|jun juli|jul august|aug september|sep|sept"
    " oktober|okt november|nov desember|des",
    "is": "janúar|jan febrúar|feb mars|mar apríl|apr maí júní|jún júlí|júl ágúst|ágú september|sep október|okt"
    " nóvember|nóv desember|des",
    "fi": "tammikuuta|tammikuu|tammi helmikuuta|helmikuu|helmi maaliskuuta|maaliskuu|maalis huhtikuuta|huhtikuu|huhti"
    " toukokuuta|toukokuu|touko kesäkuuta|kesäkuu|kesä heinäkuuta|heinäkuu|heinä elokuuta|elokuu|elo"
    " syyskuuta|syyskuu|syys lokakuuta|lokakuu|loka marraskuuta|marraskuu|marras joulukuuta|joulukuu|joulu",
    "et": "jaanuar|jaan veebruar|veebr märts aprill|apr mai juuni juuli august|aug september|sept oktoober|okt"
    " november|nov detsember|dets",
    "lv": "janvāris|janvārī|janv februāris|februārī|febr marts|martā aprīlis|aprīlī|apr maijs|maijā jūnijs|jūnijā|jūn"
    " jūlijs|jūlijā|jūl augusts|augustā|aug septembris|septembrī|sept oktobris|oktobrī|okt novembris|novembrī|nov"
    " decembris|decembrī|dec",
    "lt": "sausio|sausis vasario|vasaris kovo|kovas balandžio|balandis gegužės|gegužė birželio|birželis liepos|liepa"
    " rugpjūčio|rugpjūtis rugsėjo|rugsėjis spalio|spalis lapkričio|lapkritis gruodžio|gruodis",
    "pl": "stycznia|styczeń|sty lutego|luty|lut marca|marzec|mar kwietnia|kwiecień|kwi maja|maj czerwca|czerwiec|cze"
    " lipca|lipiec|lip sierpnia|sierpień|sie września|wrzesień|wrz października|październik|paź"
    " listopada|listopad|lis grudnia|grudzień|gru",
    "cs": "ledna|leden|led února|únor|úno března|březen|bře dubna|duben|dub května|květen|kvě června|červen|čvn"
    " července|červenec|čvc srpna|srpen|srp září|zář října|říjen|říj listopadu|listopad|lis prosince|prosinec|pro",
    "sk": "januára|január|jan februára|február|feb marca|marec|mar apríla|apríl|apr mája|máj júna|jún júla|júl"
    " augusta|august|aug septembra|september|sep októbra|október|okt novembra|november|nov decembra|december|dec",
    "sl": "januarja|januar|jan februarja|februar|feb marca|marec|mar aprila|april|apr maja|maj junija|junij|jun"
    " julija|julij|jul avgusta|avgust|avg septembra|september|sep oktobra|oktober|okt novembra|november|nov"
    " decembra|december|dec",
    "hr": "siječnja|siječanj|sij veljače|veljača|velj ožujka|ožujak|ožu travnja|travanj|tra svibnja|svibanj|svi"
    " lipnja|lipanj|lip srpnja|srpanj|srp kolovoza|kolovoz|kol rujna|rujan|ruj listopada|listopad|lis"
    " studenoga|studenog|studeni|stu prosinca|prosinac|pro",
    "sr": "januar|jan|јануар|јан februar|feb|фебруар|феб mart|mar|март|мар april|apr|април|апр maj|мај jun|juni|јун"
    " jul|juli|јул avgust|avg|август|авг septembar|sep|septembra|септембар|сеп oktobar|okt|oktobra|октобар|окт"
    " novembar|nov|novembra|новембар|нов decembar|dec|decembra|децембар|дец",
    "hu": "január|jan február|feb|febr március|márc április|ápr május|máj június|jún július|júl augusztus|aug"
    " szeptember|szept október|okt november|nov december|dec",
    "ro": "ianuarie|ian februarie|feb martie|mar aprilie|apr mai iunie|iun iulie|iul august|aug septembrie|sept|sep"
    " octombrie|oct noiembrie|noi|nov decembrie|dec",
    "ca": "gener|gen febrer|febr març abril|abr maig juny juliol|jul agost|ag setembre|set octubre|oct"
    " novembre|nov desembre|des",
    "tr": "ocak|oca şubat|şub mart|mar nisan|nis mayıs|may haziran|haz temmuz|tem ağustos|ağu eylül|eyl ekim|eki"
    " kasım|kas aralık|ara",
    "az": "yanvar|yan fevral|fev mart aprel|apr may iyun iyul avqust|avq sentyabr|sen oktyabr|okt noyabr|noy"
    " dekabr|dek",
    "id": "januari|jan februari|feb|pebruari maret|mar april|apr mei juni|jun juli|jul agustus|agu|ags"
    " september|sep oktober|okt november|nov|nopember desember|des",
    "ms": "januari|jan februari|feb mac april|apr mei jun julai|jul ogos september|sep oktober|okt november|nov"
    " disember|dis",
    "sw": "januari februari machi aprili mei juni julai agosti septemba oktoba novemba desemba",
    "ru": "января|янв|январь февраля|февр|фев|февраль марта|мар|март апреля|апр|апрель мая|май июня|июн|июнь"
    " июля|июл|июль августа|авг|август сентября|сент|сен|сентябрь октября|окт|октябрь ноября|нояб|ноя|ноябрь"
    " декабря|дек|декабрь",
    "uk": "січня|січ|січень лютого|лют|лютий березня|бер|березень квітня|кві|квіт|квітень травня|тра|трав|травень"
    " червня|чер|черв|червень липня|лип|липень серпня|сер|серп|серпень вересня|вер|вересень жовтня|жов|жовт|жовтень"
    " листопада|лис|листопад грудня|гру|груд|грудень",
    "be": "студзеня|студзень лютага|люты сакавіка|сакавік красавіка|красавік мая|травеня чэрвеня|чэрвень"
    " ліпеня|ліпень жніўня|жнівень верасня|верасень кастрычніка|кастрычнік лістапада|лістапад снежня|снежань",
    "bg": "януари|яну февруари|фев март април|апр май юни юли август|авг септември|сеп октомври|окт ноември|ное"
    " декември|дек",
    "mk": "јануари|јан февруари|фев март|мар април|апр мај јуни|јун јули|јул август|авг септември|сеп октомври|окт"
    " ноември|ное декември|дек",
    "el": "ιανουαρίου|ιανουάριος|ιαν φεβρουαρίου|φεβρουάριος|φεβ μαρτίου|μάρτιος|μαρ απριλίου|απρίλιος|απρ"
    " μαΐου|μάιος|μαϊ|μαίου ιουνίου|ιούνιος|ιουν ιουλίου|ιούλιος|ιουλ αυγούστου|αύγουστος|αυγ"
    " σεπτεμβρίου|σεπτέμβριος|σεπ|σεπτ οκτωβρίου|οκτώβριος|οκτ νοεμβρίου|νοέμβριος|νοε|νοεμ"
    " δεκεμβρίου|δεκέμβριος|δεκ",
    "ar": "يناير|جانفي فبراير|فيفري|شباط مارس|آذار|اذار أبريل|ابريل|إبريل|أفريل|نيسان مايو|ماي|أيار|ايار"
    " يونيو|جوان|حزيران يوليو|جويلية|تموز أغسطس|اغسطس|أوت|آب سبتمبر|أيلول|ايلول أكتوبر|اكتوبر نوفمبر ديسمبر",
    "fa": "ژانویه|ژانویهٔ فوریه|فوریهٔ مارس آوریل مه|می ژوئن ژوئیه|جولای اوت|آگوست سپتامبر اکتبر نوامبر دسامبر",
    "he": "ינואר|בינואר|ינו פברואר|בפברואר|פבר מרץ|במרץ|מרס|במרס אפריל|באפריל|אפר מאי|במאי יוני|ביוני יולי|ביולי"
    " אוגוסט|באוגוסט|אוג ספטמבר|בספטמבר|ספט אוקטובר|באוקטובר|אוק נובמבר|בנובמבר|נוב דצמבר|בדצמבר|דצמ",
    "hi": "जनवरी फ़रवरी|फरवरी|फ़रवरी मार्च अप्रैल मई जून जुलाई|जुल अगस्त सितंबर|सितम्बर अक्टूबर|अक्तूबर नवंबर|नवम्बर दिसंबर|दिसम्बर",
    "bn": "জানুয়ারি|জানুয়ারী ফেব্রুয়ারি|ফেব্রুয়ারী মার্চ এপ্রিল মে জুন জুলাই আগস্ট|আগষ্ট সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর",
    "ur": "جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر",
    "th": "มกราคม|ม.ค กุมภาพันธ์|ก.พ มีนาคม|มี.ค เมษายน|เม.ย พฤษภาคม|พ.ค มิถุนายน|มิ.ย กรกฎาคม|ก.ค สิงหาคม|ส.ค"
    " กันยายน|ก.ย ตุลาคม|ต.ค พฤศจิกายน|พ.ย ธันวาคม|ธ.ค",
}


def _fold(name: str) -> str:
    """Return *name* as it is compared: without case, and without the two kinds of "i" that Turkish has."""
    return name.casefold().rstrip(".").replace("i̇", "i").replace("ı", "i")


def _number_months(names: str) -> dict[str, int]:
    return {_fold(form): number for number, forms in enumerate(names.split(), 1) for form in forms.split("|")}


MONTHS: Mapping[str, Mapping[str, int]] = {language: _number_months(names) for language, names in _NAMES.items()}
# Of a name that two languages give to different months ("listopada"), the language listed first decides.
ALL_MONTHS: Mapping[str, int] = {
    form: number for months in reversed(list(MONTHS.values())) for form, number in months.items()
}


def get_month(name: str, language: str | None = None) -> int | None:
    """Return the number of the month called *name*, in *language* (BCP 47) before any other, or None."""
    form = _fold(name)
    own = MONTHS.get((language or "").partition("-")[0].lower(), {})
    return own.get(form) or ALL_MONTHS.get(form)
