from crawler.navigation.wording.wording import Wording, count, part_adjectives, phrases, words

FI = Wording(
    code="fi",
    parts=words("osa osaa osan osat luku luvun jakso jakson"),
    units=words("artikkelit kirjoitukset jutut artikkeli kirjoitus päivä viikko oppitunti teksti juttu video"),
    into=words("sarjassa"),
    about=words("aiheesta"),
    determiners=words("tämä tämän uusi"),
    series=words(
        "sarja sarjan sarjaa sarjassa sarjasta juttusarja juttusarjan juttusarjassa artikkelisarja "
        "artikkelisarjan artikkelisarjassa artikkelisarjasta juttusarjasta "
        "blogisarja blogisarjan kirjoitussarja kirjoitussarjan"
    ),
    cardinals=count(
        "yksi kaksi kolme neljä viisi kuusi seitsemän kahdeksan yhdeksän kymmenen yksitoista kaksitoista kolmetoista"
    ),
    ordinals=count(
        "ensimmäinen/ensimmäisen toinen/toisen kolmas/kolmannen neljäs/neljännen viides/viidennen kuudes/kuudennen "
        "seitsemäs/seitsemännen kahdeksas/kahdeksannen yhdeksäs/yhdeksännen kymmenes/kymmenennen yhdestoista "
        "kahdestoista"
    ),
    parted=part_adjectives(
        "kaksi kolmi neli viisi kuusi seitsen kahdeksan yhdeksän kymmen", ["osainen", "osaisen", "osaista", "osaisessa"]
    ),
    works={"trilogia": 3},
    partitives=words("osasta osaisen"),
    previous=words("edellinen edelliset edelliseen takaisin aiempi"),
    next=words("seuraava seuraavat seuraavaan eteenpäin"),
    this=words("tämä tämän"),
    here=words("täällä täältä tästä"),
    older=words("vanhempi vanhemmat"),
    newer=words("uudempi uudemmat"),
    pages=words("sivu sivut"),
    member=phrases("osa sarjaa|osa juttusarjaa|osa artikkelisarjaa|kuuluu sarjaan|on osa sarjaa|sarjassa"),
    contents=phrases(
        "tässä sarjassa|kaikki osat|muut osat|lisää sarjasta|kaikki jaksot|kaikki luvut|sarjan osat|aiemmat osat|"
        "sarjan muut osat|sarjan artikkelit|lue koko sarja|koko sarja|katso myös sarjassa|tämä sarja|"
        "sarjan kirjoitukset"
    ),
    index=phrases("sisällysluettelo|sisällys|hakemisto|kaikki luvut|kaikki jaksot|kaikki osat"),
    continued=phrases("jatkuu|seuraavassa osassa|seuraavassa jaksossa"),
    ended=phrases("viimeinen osa|viimeinen luku|viimeinen jakso|sarjan päätös"),
    foreign=words("laki lain sopimus perustuslaki"),
)
