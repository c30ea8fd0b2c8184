from crawler.navigation.wording.wording import Wording, count, phrases, words

TR = Wording(
    code="tr",
    parts=words("bölüm bölümü bölümüdür kısım kısmı kısmıdır parça parçası parçasıdır"),
    units=words("yazılar makaleler yazıları yazı yazısı yazısıdır makale makalesi gün hafta ders gönderi video"),
    determiners=words("bu bir"),
    into=words("için"),
    series=phrases(
        "serisi|serisinin|seri|serinin|dizisi|dizisinin|dizi|dizinin|yazıdizisi|dosya|dosyası|tefrika|"
        "yazı dizisi|yazı dizisinin"
    ),
    cardinals=count("bir iki üç dört beş altı yedi sekiz dokuz on"),
    ordinals=count(
        "birinci ikinci üçüncü dördüncü beşinci altıncı yedinci sekizinci dokuzuncu onuncu", "- si sı su sü"
    ),
    works={"üçleme": 3, "üçlemenin": 3},
    partitives=words(
        "bölümün bölümden bölümünden bölümlük bölümlü yazının yazısından yazılık yazıdan parçanın parçadan kısımdan"
    ),
    previous=words("önceki geri evvelki"),
    next=words("sonraki ileri devam"),
    this=words("bu"),
    here=words("burada buradan buraya"),
    older=words("eski"),
    newer=words("yeni"),
    pages=words("sayfa sayfası"),
    contents=phrases(
        "bu serideki|bu seride|bu dizide|tüm bölümler|diğer bölümler|önceki bölümler|serinin diğer yazıları|"
        "serideki diğer yazılar|bölüm listesi|bu serinin|dizinin tüm yazıları|serinin tüm yazıları|serinin tamamı"
    ),
    index=phrases("içindekiler|dizin|tüm bölümler|bölüm listesi|bölümler"),
    continued=phrases("devam edecek|devamı var|gelecek bölümde|bir sonraki bölümde"),
    ended=phrases("son bölüm|final bölümü|serinin sonu|son yazı"),
    foreign=words("kanunun kanunu anayasanın sözleşmenin"),
)
