from crawler.navigation.wording.wording import Wording, count, phrases, words

_NUMBERS = "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas"

ID = Wording(
    code="id",
    parts=words("bagian bab episode chapter"),
    shared=words("episode chapter"),
    units=words("postingan tulisan artikel tulisan hari minggu pelajaran pos edisi"),
    of=words("dari"),
    into=words("dalam dari"),
    about=words("tentang mengenai berjudul"),
    determiners=words("ini sebuah"),
    series=words("seri serial rangkaian"),
    cardinals=count(_NUMBERS) | {"duabelas": 12},
    ordinals={"pertama": 1}
    | count("kedua ketiga keempat kelima keenam ketujuh kedelapan kesembilan kesepuluh", start=2),
    works={"trilogi": 3},
    previous=words("sebelumnya sebelum kembali"),
    next=words("selanjutnya berikutnya lanjut lanjutan"),
    this=words("ini"),
    here=words("sini"),
    older=words("lama"),
    newer=words("baru"),
    pages=words("halaman"),
    member=phrases(
        "bagian dari seri|bagian dari serial|termasuk dalam seri|dalam seri|dari seri|bagian dari rangkaian"
    ),
    contents=phrases(
        "dalam seri ini|di seri ini|semua bagian|bagian lain|bagian lainnya|bagian sebelumnya|semua bab|"
        "daftar bab|semua episode|"
        "artikel dalam seri ini|lainnya dalam seri ini|seri lengkap|daftar isi seri|seri ini"
    ),
    index=phrases("daftar isi|indeks|semua bab|daftar bab|semua episode|semua bagian|daftar chapter"),
    continued=phrases("bersambung|di bagian selanjutnya|pada bagian berikutnya"),
    ended=phrases("bagian terakhir|bab terakhir|episode terakhir|akhir seri|tamat"),
    foreign=words("undang-undang undang konstitusi kontrak"),
)
