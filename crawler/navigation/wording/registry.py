"""The table of all languages. To teach a language: one module in ``languages`` and one row here."""

from collections.abc import Mapping

from crawler.navigation.wording.languages.ar import AR
from crawler.navigation.wording.languages.cs import CS
from crawler.navigation.wording.languages.da import DA
from crawler.navigation.wording.languages.de import DE
from crawler.navigation.wording.languages.el import EL
from crawler.navigation.wording.languages.en import EN
from crawler.navigation.wording.languages.es import ES
from crawler.navigation.wording.languages.fa import FA
from crawler.navigation.wording.languages.fi import FI
from crawler.navigation.wording.languages.fr import FR
from crawler.navigation.wording.languages.he import HE
from crawler.navigation.wording.languages.hi import HI
from crawler.navigation.wording.languages.id import ID
from crawler.navigation.wording.languages.it import IT
from crawler.navigation.wording.languages.ja import JA
from crawler.navigation.wording.languages.ko import KO
from crawler.navigation.wording.languages.nl import NL
from crawler.navigation.wording.languages.no import NO
from crawler.navigation.wording.languages.pl import PL
from crawler.navigation.wording.languages.pt import PT
from crawler.navigation.wording.languages.ru import RU
from crawler.navigation.wording.languages.sv import SV
from crawler.navigation.wording.languages.tr import TR
from crawler.navigation.wording.languages.uk import UK
from crawler.navigation.wording.languages.vi import VI
from crawler.navigation.wording.languages.zh import ZH
from crawler.navigation.wording.wording import Wording

_ALL = (EN, ES, PT, FR, DE, IT, NL, SV, DA, NO, FI, PL, CS, RU, UK, TR, EL, AR, HE, FA, HI, ID, VI, ZH, JA, KO)

WORDINGS: Mapping[str, Wording] = {wording.code: wording for wording in _ALL}

# Languages written without spaces, or with particles glued to the noun: read by their own rules, not word by word.
UNSPACED = frozenset({"zh", "ja", "ko"})
