"""The language of a text against what its page declares."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crawler.text.language import detect_language, find_language, normalize_tag

TEXTS = {
    "en": "The ferry had left the town before dawn, and nobody who was on the quay could say when it would be back again.",
    "de": "Die Fähre hatte die Stadt vor dem Morgen verlassen, und niemand auf dem Kai wusste, wann sie wieder da ist.",
    "fr": "Le bac avait quitté la ville avant l'aube et personne sur le quai ne savait pas quand il serait de retour.",
    "es": "El barco había dejado la ciudad antes del alba y nadie en el muelle sabía cuándo estaría de vuelta con las cartas.",
    "pt": "O barco tinha deixado a cidade antes da manhã e ninguém no cais sabia quando ele estaria de volta com as cartas.",
    "it": "Il traghetto aveva lasciato la città prima dell'alba e nessuno sul molo sapeva quando sarebbe tornato con le lettere.",
    "nl": "De veerboot had de stad voor de ochtend verlaten en niemand op de kade wist wanneer het schip er weer zou zijn.",
    "sv": "Färjan hade lämnat staden före gryningen och ingen på kajen visste när den skulle vara tillbaka med breven.",
    "fi": "Lautta oli lähtenyt kaupungista ja kukaan ei tiennyt, koska se on takaisin, mutta se ei ole nyt niin kuin ennen.",
    "pl": "Prom odpłynął z miasta przed świtem i nikt na nabrzeżu nie wiedział, kiedy będzie z powrotem, ale to jest tak jak co dzień.",
    "cs": "Přívoz odplul z města před úsvitem a nikdo na nábřeží se nedozvěděl, že to je jeho poslední cesta, ale tak to bylo.",
    "tr": "Vapur sabah olmadan kentten ayrıldı ve bu gemi için daha sonra bir haber gelmedi, ne var ki çok kişi bunu bekledi.",
    "ru": "Паром ушёл из города до рассвета, и никто на причале не знал, когда он будет, но это было не так, как они хотели.",
    "uk": "Пором пішов із міста до світанку, і ніхто на причалі не знав, коли він буде, але це було не так, як вони хотіли.",
    "bg": "Фериботът е тръгнал от града преди изгрев и никой на кея не знае кога ще се върне, но това е така от години и се знае.",
    "ar": "غادرت العبارة المدينة قبل الفجر ولم يعرف أحد على الرصيف متى تعود من البحر إلى المدينة مع الرسائل التي كان في انتظارها.",
    "el": "Το πλοίο έφυγε από την πόλη πριν την αυγή και κανείς στην προβλήτα δεν ήξερε πότε θα γυρίσει.",
    "he": "המעבורת עזבה את העיר לפני עלות השחר ואיש על הרציף לא ידע מתי היא תשוב.",
    "hi": "नाव सुबह होने से पहले शहर से निकल गई और घाट पर किसी को नहीं पता था कि वह कब लौटेगी।",
    "th": "เรือข้ามฟากออกจากเมืองก่อนรุ่งสาง และไม่มีใครบนท่าเรือรู้ว่าจะกลับมาเมื่อใด",
    "ja": "渡し船は夜明け前に町を出て、いつ戻るのかを知る者は岸壁に誰もいなかった。",
    "zh": "渡船在黎明前离开了小镇,码头上没有人知道它什么时候会回来。",
    "ko": "나룻배는 새벽이 오기 전에 마을을 떠났고 부두의 누구도 언제 돌아올지 알지 못했다.",
}


@pytest.mark.parametrize("language", TEXTS)
def test_languages_are_told_by_script_and_common_words(language: str) -> None:
    assert detect_language(TEXTS[language]) == language


def test_a_declaration_stands_with_its_region_unless_the_text_says_otherwise() -> None:
    assert find_language(TEXTS["en"], "en_gb") == "en-GB"
    assert find_language(TEXTS["de"], "en-US") == "de"
    assert find_language("Too short", "nl") == "nl"
    assert find_language(TEXTS["sv"], None) == "sv"
    assert find_language("", None) is None


def test_a_language_that_is_not_known_is_believed() -> None:
    assert find_language(TEXTS["es"], "gl") == "gl"


@pytest.mark.parametrize(
    ("tag", "expected"),
    [("EN", "en"), ("pt_br", "pt-BR"), ("zh-hans-cn", "zh-Hans-CN"), ("fr, en", "fr"), ("", None), ("english!", None)],
)
def test_tags_are_written_the_same_way(tag: str, expected: str | None) -> None:
    assert normalize_tag(tag) == expected


@given(st.text(max_size=300), st.text(max_size=12) | st.none())
@settings(max_examples=100)
def test_never_raises_and_tags_are_normal(text: str, declared: str | None) -> None:
    language = find_language(text, declared)
    assert language is None or normalize_tag(language) == language
