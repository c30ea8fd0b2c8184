"""The language data: one module a language, each with one :class:`~crawler.navigation.wording.wording.Wording`."""
