"""Sentences that say "part 3 of 5 in the series Kites", as authors and templates write them in 26 languages."""

import pytest

from tests.navigation.forms_of_the_web.web import NUMBERED, SERIES, Expected, case, check

# The series' name is linked where it stands in braces; all say: third of five, of the series "Kites".
SENTENCES: dict[str, tuple[str, ...]] = {
    "en": (
        "This is part 3 of 5 in the series {Kites}.",
        "This article is part three of the five-part series “Kites”.",
        "Part 3 of 5 in the series {Kites}",
        "You are reading part 3 of 5 of the series {Kites}.",
        "This is the third of five parts in the series {Kites}.",
        "This post is number 3 of 5 in the series {Kites}.",
        "{Kites} – Part 3 of 5",
        "{Kites} series: part 3/5",
        "Third in a five-part series: {Kites}",
        "This is the third article in our five-part series {Kites}.",
        "This is Part III of V in the series {Kites}.",
        "Article 3 of 5 in the {Kites} series",
        "This is the third instalment of the five-part series {Kites}.",
        "Series: {Kites} | Part 3 of 5",
        "Post 3 of 5 in the “Kites” series",
        "This story is part 3 of “Kites”, a five-part series.",
        "Kites: Part 3 of a 5-part series",
    ),
    "es": (
        "Esta es la parte 3 de 5 de la serie {Kites}.",
        "Este artículo es la tercera parte de cinco de la serie «Kites».",
        "Tercera entrega de cinco de la serie {Kites}.",
        "Este post es el 3 de 5 de la serie {Kites}.",
        "Serie {Kites} (3/5)",
        "Capítulo 3 de 5 de la serie {Kites}",
        "Esta entrada es la parte 3 de 5 en la serie {Kites}",
        "Este artículo forma parte de la serie {Kites} (parte 3 de 5).",
    ),
    "pt": (
        "Esta é a parte 3 de 5 da série {Kites}.",
        "Este artigo é a terceira parte de cinco da série “Kites”.",
        "Este post é a parte 3 de 5 da série {Kites}",
        "Parte 3 de 5 da série {Kites}",
        "Série {Kites} – parte 3/5",
        "Este texto é o terceiro de cinco da série {Kites}.",
    ),
    "fr": (
        "Ceci est la partie 3 sur 5 de la série {Kites}.",
        "Cet article est la troisième partie sur cinq de la série « Kites ».",
        "Cet article est le 3e de 5 dans la série {Kites}.",
        "Épisode 3 sur 5 de la série {Kites}",
        "Troisième volet sur cinq de notre série « Kites ».",
        "Série {Kites} (3/5)",
        "Article 3 sur 5 de la série {Kites}",
        "Cet article fait partie de la série {Kites} : partie 3 sur 5.",
    ),
    "de": (
        "Dies ist Teil 3 von 5 der Serie {Kites}.",
        "Dieser Beitrag ist Teil 3 von 5 in der Serie {Kites}",
        "Dieser Artikel ist der dritte Teil der fünfteiligen Serie „Kites“.",
        "Teil 3 von 5 der Artikelserie {Kites}",
        "Serie {Kites}, Teil 3 von 5",
        "Kites – Teil 3 der fünfteiligen Serie",
        "Folge 3 von 5 der Serie {Kites}",
        "Teil drei von fünf der Reihe „Kites“",
        "Dies ist Beitrag 3 von 5 der Serie {Kites}",
    ),
    "it": (
        "Questa è la parte 3 di 5 della serie {Kites}.",
        "Questo articolo è la terza parte di cinque della serie “Kites”.",
        "Parte 3 di 5 della serie {Kites}",
        "Terza puntata di cinque della serie {Kites}",
        "Questo post è il 3 di 5 della serie {Kites}",
        "Serie {Kites} (3/5)",
    ),
    "nl": (
        "Dit is deel 3 van 5 in de serie {Kites}.",
        "Dit artikel is deel 3 van 5 uit de serie {Kites}.",
        "Dit is het derde deel van de vijfdelige serie “Kites”.",
        "Deel 3 van 5 van de reeks {Kites}",
        "Serie {Kites}: deel 3 van 5",
        "Aflevering 3 van 5 in de serie {Kites}",
    ),
    "sv": (
        "Det här är del 3 av 5 i serien {Kites}.",
        "Detta är del 3 av 5 i artikelserien {Kites}.",
        "Den här artikeln är den tredje delen av fem i serien “Kites”.",
        "Del 3 av 5 i serien {Kites}",
        "Denna artikel ingår i serien {Kites}, del 3 av 5.",
    ),
    "da": (
        "Dette er del 3 af 5 i serien {Kites}.",
        "Denne artikel er del 3 af 5 i serien {Kites}.",
        "Dette er tredje del af fem i artikelserien “Kites”.",
        "Del 3 af 5 i serien {Kites}",
    ),
    "no": (
        "Dette er del 3 av 5 i serien {Kites}.",
        "Denne artikkelen er del 3 av 5 i serien {Kites}.",
        "Dette er tredje del av fem i artikkelserien «Kites».",
        "Del 3 av 5 i serien {Kites}",
    ),
    "fi": (
        "Tämä on osa 3/5 sarjassa {Kites}.",
        "Tämä on viisiosaisen sarjan “Kites” kolmas osa.",
        "Osa 3/5 juttusarjasta {Kites}",
        "Sarja {Kites}, osa 3/5",
    ),
    "pl": (
        "To jest część 3 z 5 serii {Kites}.",
        "Ten artykuł jest częścią 3 z 5 cyklu {Kites}.",
        "Część 3 z 5 w serii {Kites}",
        "Trzecia część z pięciu w cyklu „Kites”.",
        "Odcinek 3 z 5 serii {Kites}",
        "Ten wpis jest częścią 3 z 5 w serii {Kites}",
    ),
    "cs": (
        "Toto je díl 3 z 5 seriálu {Kites}.",
        "Tento článek je 3. díl z 5 v seriálu {Kites}.",
        "Část 3 z 5 série {Kites}",
        "Třetí díl z pěti seriálu „Kites“.",
        "Tento článek je část 3 z 5 v seriálu {Kites}",
    ),
    "ru": (
        "Это часть 3 из 5 серии {Kites}.",
        "Эта статья – часть 3 из 5 в серии {Kites}.",
        "Третья часть из пяти цикла «Kites».",
        "Часть 3 из 5 в цикле {Kites}",
        "Цикл {Kites}, часть 3 из 5",
        "Эта запись часть 3 из 5 в серии {Kites}",
    ),
    "uk": (
        "Це частина 3 з 5 серії {Kites}.",
        "Ця стаття – частина 3 з 5 у серії {Kites}.",
        "Третя частина з п'яти циклу «Kites».",
        "Частина 3 з 5 у циклі {Kites}",
    ),
    "tr": (
        "Bu yazı, {Kites} serisinin 5 bölümünden 3.südür.",
        "Bu yazı “Kites” serisinin 5 yazısından 3.sü.",
        "{Kites} serisi, bölüm 3/5",
    ),
    "el": (
        "Αυτό είναι το μέρος 3 από 5 της σειράς {Kites}.",
        "Αυτό το άρθρο είναι το τρίτο μέρος από πέντε της σειράς «Kites».",
        "Μέρος 3 από 5 στη σειρά {Kites}",
        "Σειρά {Kites}: μέρος 3 από 5",
    ),
    "ar": (
        "هذا هو الجزء 3 من 5 من سلسلة {Kites}.",
        "هذا المقال هو الجزء الثالث من 5 في سلسلة «Kites».",
        "الجزء 3 من 5 في سلسلة {Kites}",
        "سلسلة {Kites}: الجزء 3 من 5",
    ),
    "he": (
        "זהו חלק 3 מתוך 5 בסדרה {Kites}.",
        "פוסט זה הוא חלק 3 מתוך 5 בסדרת {Kites}.",
        "חלק 3 מתוך 5 בסדרה {Kites}",
        "החלק השלישי מתוך חמישה בסדרה “Kites”.",
    ),
    "fa": (
        "این بخش ۳ از ۵ از مجموعه {Kites} است.",
        "این مقاله قسمت سوم از ۵ قسمت مجموعه «Kites» است.",
        "قسمت ۳ از ۵ مجموعه {Kites}",
        "مجموعه {Kites}: بخش ۳ از ۵",
    ),
    "hi": (
        "यह {Kites} श्रृंखला के 5 भागों में से तीसरा भाग है।",
        "{Kites} श्रृंखला: 5 में से भाग 3",
        "यह लेख “Kites” श्रृंखला के 5 में से तीसरा भाग है।",
    ),
    "id": (
        "Ini adalah bagian 3 dari 5 dalam seri {Kites}.",
        "Artikel ini adalah bagian 3 dari 5 dari seri {Kites}.",
        "Bagian 3 dari 5 dalam seri {Kites}",
        "Bagian ketiga dari lima dalam seri “Kites”.",
    ),
    "vi": (
        "Đây là phần 3 trên 5 của loạt bài {Kites}.",
        "Bài viết này là phần 3/5 trong loạt bài {Kites}.",
        "Phần 3/5 của series {Kites}",
        "Loạt bài {Kites}: phần 3/5",
    ),
    "zh": (
        "本文是系列「Kites」的第 3 篇，共 5 篇。",
        "本文为《Kites》系列的第三篇（共五篇）。",
        "系列：Kites（3/5）",
        "这是「Kites」系列文章的第三篇，全系列共5篇。",
        "本文是 {Kites} 系列的第 3 篇，共 5 篇",
    ),
    "ja": (
        "この記事はシリーズ「Kites」の第3回（全5回）です。",
        "本記事は連載「Kites」の第三回です（全五回）。",
        "連載「Kites」第3回／全5回",
        "シリーズ「Kites」（3/5）",
        "この記事は {Kites} シリーズの第3回（全5回）です。",
    ),
    "ko": (
        "이 글은 시리즈 「Kites」의 3편입니다 (총 5편).",
        "이 글은 'Kites' 시리즈의 5편 중 3편입니다.",
        "시리즈: Kites (3/5)",
        "연재 「Kites」 제3회 (전 5회)",
        "이 포스트는 {Kites} 시리즈의 세 번째 글입니다. (총 5편)",
    ),
}


def make(lang: str, sentence: str) -> object:
    content = f"<p>{sentence.replace('{Kites}', SERIES)}</p>"
    return case(f"{lang}: {sentence}", content, NUMBERED, lang=lang)


CASES = [make(lang, sentence) for lang, sentences in SENTENCES.items() for sentence in sentences]


@pytest.mark.parametrize(("page", "expected"), CASES)
def test_sentences(page: tuple[bytes, str], expected: Expected) -> None:
    check(page, expected)
