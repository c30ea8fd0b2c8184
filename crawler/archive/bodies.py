"""Bodies of captures: stored once, compressed against an earlier page of the same site, verified on reading.

Pages of one site share most of their markup. An early page of each kind serves as zstd dictionary (raw content) for
all later ones, and is kept for good. A dictionary itself is compressed without one: reading takes two steps at most.
"""

from hashlib import sha256

from sqlite_utils import Database
from zstandard import (
    DICT_TYPE_RAWCONTENT,
    ZstdCompressionDict,
    ZstdCompressor,
    ZstdDecompressor,
    ZstdError,
)

from crawler.errors import ArchiveCorruptError

LEVEL = 3
# A body that a dictionary brings below this share of its size is small enough: no other dictionary is tried.
GOOD = 0.06
# One that no dictionary brings below this share of its plain compression is of a new kind, and becomes one itself.
NEW_KIND = 0.5
MOST_DICTIONARIES = 8
DICTIONARY_SIZES = range(2_000, 1_000_000)


class Bodies:
    """The bodies of one archive. Keeps the dictionaries of the sites at hand."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._plain = ZstdCompressor(level=LEVEL)
        self._compressors: dict[int, ZstdCompressor] = {}
        self._dictionaries: dict[int, list[int]] = {}

    def store(self, body: bytes, site_id: int) -> int:
        """Store *body* of a page of the site, unless it is there; return its id. Runs in the caller's transaction."""
        digest = sha256(body).hexdigest()
        row = self._db.execute("SELECT id FROM bodies WHERE sha256 = ?", [digest]).fetchone()
        if row:
            return int(row[0])
        tried: list[tuple[bytes, int | None]] = []
        ids = self._list_dictionaries(site_id)
        for dictionary_id in ids:
            tried.append((self._get_compressor(dictionary_id).compress(body), dictionary_id))
            if len(tried[-1][0]) <= GOOD * len(body):
                # Pages of a kind come in runs: what served this one is tried first for the next.
                ids.remove(dictionary_id)
                ids.insert(0, dictionary_id)
                return self._insert(digest, body, *tried[-1])
        plain = self._plain.compress(body)
        data, best_id = min([*tried, (plain, None)], key=lambda candidate: len(candidate[0]))
        if len(data) > NEW_KIND * len(plain) and len(body) in DICTIONARY_SIZES and len(ids) < MOST_DICTIONARIES:
            return self._insert_dictionary(site_id, digest, body, plain)
        return self._insert(digest, body, data, best_id)

    def load(self, body_id: int) -> bytes:
        """Return a body as it was received. Raises ArchiveCorruptError when it does not match its hash."""
        sql = "SELECT sha256, size, dictionary_id, data FROM bodies WHERE id = ?"
        row = self._db.execute(sql, [body_id]).fetchone()
        if row is None:
            raise ArchiveCorruptError(f"body {body_id} is not in the archive")
        digest, size, dictionary_id, data = row
        dictionary = ZstdCompressionDict(self.load(dictionary_id), DICT_TYPE_RAWCONTENT) if dictionary_id else None
        try:
            body = ZstdDecompressor(dict_data=dictionary).decompress(data, max_output_size=size)
        except ZstdError as error:
            raise ArchiveCorruptError(f"body {body_id} cannot be decompressed: {error}") from error
        if sha256(body).hexdigest() != digest:
            raise ArchiveCorruptError(f"body {body_id} does not match its SHA-256 {digest}")
        return body

    def _insert(self, digest: str, body: bytes, data: bytes, dictionary_id: int | None) -> int:
        sql = "INSERT INTO bodies (sha256, size, dictionary_id, data) VALUES (?, ?, ?, ?)"
        return self._db.execute(sql, [digest, len(body), dictionary_id, data]).lastrowid or 0

    def _insert_dictionary(self, site_id: int, digest: str, body: bytes, data: bytes) -> int:
        body_id = self._insert(digest, body, data, None)
        self._db.execute("INSERT INTO dictionaries (site_id, body_id) VALUES (?, ?)", [site_id, body_id])
        self._dictionaries[site_id].insert(0, body_id)
        return body_id

    def _list_dictionaries(self, site_id: int) -> list[int]:
        if site_id not in self._dictionaries:
            sql = "SELECT body_id FROM dictionaries WHERE site_id = ? ORDER BY id DESC"
            self._dictionaries[site_id] = [row[0] for row in self._db.execute(sql, [site_id])]
        return self._dictionaries[site_id]

    def _get_compressor(self, body_id: int) -> ZstdCompressor:
        if body_id not in self._compressors:
            dictionary = ZstdCompressionDict(self.load(body_id), DICT_TYPE_RAWCONTENT)
            self._compressors[body_id] = ZstdCompressor(level=LEVEL, dict_data=dictionary)
        return self._compressors[body_id]

    def forget(self) -> None:
        """Forget the dictionaries at hand: after a rollback, their ids can come to name other bodies."""
        self._compressors.clear()
        self._dictionaries.clear()
