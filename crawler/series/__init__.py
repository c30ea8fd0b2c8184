"""Claims of a series into its reading order and a certificate of completeness."""

from crawler.series.assessment import assess
from crawler.series.testimony import Certificate, KnownArticle, Part, Testimony, Verdict

__all__ = ["Certificate", "KnownArticle", "Part", "Testimony", "Verdict", "assess"]
