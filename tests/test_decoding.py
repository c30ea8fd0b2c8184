import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crawler.decoding import decode_html, decode_source

RUSSIAN = "Президент заявил, что переговоры начнутся в понедельник. Министр отказался от комментариев. " * 3
CHINESE = "外交部发言人星期二表示,双方同意下周恢复谈判。会议将在日内瓦举行。" * 3
JAPANESE = "外務省の報道官は火曜日、来週から協議を再開することで合意したと述べた。" * 3
KOREAN = "외교부 대변인은 화요일 양측이 다음 주에 회담을 재개하기로 합의했다고 밝혔다. " * 3
ARABIC = "قال المتحدث باسم وزارة الخارجية يوم الثلاثاء إن الطرفين اتفقا على استئناف المحادثات. " * 3
FRENCH = "Le ministre a déclaré que l’été dernier, à l’étranger, tout était « gelé » – naturellement. " * 3
POLISH = "Rzecznik powiedział we wtorek, że rozmowy będą wznowione. " * 3
GREEK = "Ο εκπρόσωπος του υπουργείου δήλωσε την Τρίτη ότι οι συνομιλίες θα αρχίσουν. " * 3

LEGACY = [
    (RUSSIAN, "cp1251"),
    (RUSSIAN, "koi8-r"),
    (CHINESE, "gb18030"),
    (JAPANESE, "shift_jis"),
    (JAPANESE, "euc-jp"),
    (KOREAN, "euc-kr"),
    (ARABIC, "cp1256"),
    (FRENCH, "cp1252"),
    (GREEK, "cp1253"),
    (GREEK, "iso-8859-7"),
    (RUSSIAN, "iso-8859-5"),
    (FRENCH.replace("’", "'").replace("–", "-"), "iso-8859-1"),
]


def make_page(text: str, declared: str = "", language: str = "") -> str:
    meta = f'<meta charset="{declared}">' if declared else ""
    return f'<html{language and f" lang={language}"}><head>{meta}</head><body><p class="lead">{text}</p></body></html>'


@pytest.mark.parametrize(("text", "encoding"), LEGACY)
def test_a_legacy_encoding_is_read_when_declared(text: str, encoding: str) -> None:
    page = make_page(text, declared=encoding)
    assert decode_html(page.encode(encoding)) == page


@pytest.mark.parametrize(("text", "encoding"), LEGACY)
def test_a_legacy_encoding_is_read_when_the_header_declares_it(text: str, encoding: str) -> None:
    page = make_page(text)
    assert decode_html(page.encode(encoding), f"text/html; charset={encoding}") == page


@pytest.mark.parametrize(("text", "encoding"), LEGACY)
@pytest.mark.parametrize("declared", ["", "utf-8", "iso-8859-1"])
def test_a_legacy_encoding_is_read_when_declared_wrongly_or_not_at_all(text: str, encoding: str, declared: str) -> None:
    page = make_page(text, declared)
    assert decode_html(page.encode(encoding)) == page


@pytest.mark.parametrize("declared", ["iso-8859-1", "windows-1251", "gbk", "shift_jis"])
def test_sound_utf8_is_utf8_whatever_is_declared(declared: str) -> None:
    page = make_page(FRENCH, declared)
    assert decode_html(page.encode(), f"text/html; charset={declared}") == page


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-8-sig"])
def test_utf16_is_read_with_a_byte_order_mark_and_without(encoding: str) -> None:
    page = make_page(FRENCH + RUSSIAN[:20])
    assert decode_html(page.encode(encoding)) == page


def test_the_language_of_the_page_tells_the_encoding_that_nothing_declares() -> None:
    page = make_page(POLISH, language="pl")
    assert decode_html(page.encode("cp1250")) == page


@pytest.mark.parametrize("bad", [b"\xff", b"\x92", b"\xe2\x80"])
def test_utf8_with_one_bad_byte_loses_no_accented_letter(bad: bytes) -> None:
    before, after = "<p>L’été", " était à Genève – déjà.</p>" * 5
    text = decode_html(before.encode() + bad + after.encode())
    assert text.startswith(before)
    assert text.endswith(after)


def test_a_windows_1252_byte_pasted_into_utf8_is_read_as_such() -> None:
    assert decode_html("<p>Où est l".encode() + b"\x92" + "été à Évian ?".encode()) == "<p>Où est l’été à Évian ?"


def test_pages_put_together_from_utf8_and_windows_1252_keep_the_letters_of_both() -> None:
    whole, pasted = "Où est l’été à Évian ? – déjà là. ", "Le café d’à côté reste fermé. "
    assert decode_html((whole * 20).encode() + (pasted * 3).encode("cp1252")) == whole * 20 + pasted * 3


def test_undeclared_windows_1252_is_read_as_such() -> None:
    page = make_page("The café’s owner said – “no comment” – on Friday. " * 5)
    assert decode_html(page.encode("cp1252")) == page


def test_iso_2022_jp_is_ascii_with_escapes_and_still_read() -> None:
    page = make_page(JAPANESE, declared="iso-2022-jp")
    assert decode_html(page.encode("iso2022_jp")) == page


def test_bytes_that_are_nothing_are_decoded_all_the_same() -> None:
    assert decode_html(bytes(range(256)) * 4)
    assert decode_html(b"") == ""


@settings(max_examples=100)
@given(st.binary(max_size=400), st.sampled_from([None, "text/html; charset=gbk", "text/html; charset=nonsense", "ü"]))
def test_decoding_never_raises_and_gives_the_same_twice(body: bytes, content_type: str | None) -> None:
    assert decode_html(body, content_type) == decode_html(body, content_type)


@settings(max_examples=60)
@given(st.text(max_size=200).filter(lambda text: "\x1b$" not in text and not text.startswith("\ufeff")))
def test_utf8_text_survives(text: str) -> None:
    page = "<html><body>" + text.replace("\0", "")
    assert decode_html(page.encode("utf-8", "ignore")) == page.encode("utf-8", "ignore").decode()


@settings(max_examples=60)
@given(
    st.text(max_size=200).map(lambda text: text.encode("utf-8", "ignore")) | st.binary(max_size=200),
    st.sampled_from([b"", b"\xef\xbb\xbf", b"\x1b$B"]),
)
def test_the_bytes_to_parse_are_the_text_in_utf8(body: bytes, mark: bytes) -> None:
    text, source = decode_source(mark + body)
    assert source == text or source == text.encode()
