from crawler.navigation.wording.wording import Wording, count, count_tens, phrases, words

_TENS = "twenty thirty forty fifty sixty seventy eighty ninety hundred"

EN = Wording(
    code="en",
    parts=words("part parts pt chapter chapters ch chap episode ep instalment installment volume vol"),
    units=words(
        "articles posts entries stories days weeks lessons pieces letters article post entry story day week "
        "lesson piece tutorial blog blogpost letter essay essays review reviews report reports interview interviews "
        "profile profiles column feature newsletter guide dispatch session video page book"
    ),
    of=words("of out"),
    into=words("in from within for"),
    about=words("on about covering exploring examining called entitled titled"),
    determiners=words("the a an this that our my your his her their its ongoing occasional continuing new weekly"),
    series=words("series serial saga sequence mini-series miniseries multiseries"),
    joiners=words("and"),
    cardinals=count(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen "
        "eighteen nineteen"
    )
    | count_tens(_TENS),
    ordinals=count(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
    ),
    works={"trilogy": 3},
    previous=words("previous prev preceding prior before earlier previously"),
    next=words("next following subsequent continue nxt"),
    this=words("this here") | phrases("you are reading|you're reading|you are now reading"),
    here=words("here"),
    older=words("older"),
    newer=words("newer"),
    pages=words("page pages"),
    member=phrases(
        "belongs to the series|belongs to series|appears in the series|appeared in the series|posted in series|"
        "filed under series|from the series|in the series|in series|part of series|part of the series|"
        "part of a series|part of our series|part of my series|part of an ongoing series|part of this series|"
        "series name|in a series|an entry in the series"
    ),
    contents=phrases(
        "in this series|in the series|all parts|other parts|more from this series|more in this series|"
        "more from the series|"
        "parts of this series|parts of the|parts in this series|other posts in this series|posts in this series|"
        "posts in the series|articles in this series|articles in the series|read the series|"
        "read the whole series|read the full series|"
        "the complete series|the full series|the whole series|the rest of the series|see also in|"
        "also in this series|"
        "also part of this series|series navigation|series contents|series index|series overview|part of a series|"
        "chapter list|list of chapters|all chapters|all episodes|episode list|previous parts|"
        "previous articles in this series|"
        "explore the series|series at a glance|the series so far|series so far|stories in this series|"
        "parts of the series|"
        "read more in this series|next articles|previous articles|other articles in this series|other chapters|"
        "series recap|series outline|series roadmap|series summary|series links|series posts|series parts|series list|"
        "this series"
    ),
    index=phrases(
        "table of contents|series index|fiction index|chapter index|index|contents|toc|all chapters|"
        "all episodes|all parts|"
        "series page|view series|view all|entire series|full series|story index|series home|back to series"
    ),
    continued=phrases(
        "to be continued|stay tuned for part|in the next part|in the next instalment|in the next installment|"
        "in the next chapter"
    ),
    ended=phrases(
        "last part|final part|final chapter|last chapter|final instalment|final installment|last in the series|"
        "last in this series|final post in this series|concludes the series|concludes this series|"
        "the end of the series"
    ),
    foreign=words(
        "bankruptcy bankruptcies bankrupt filing filings petition debtor debtors act law statute regulation "
        "regulations code "
        "directive constitution treaty contract bill section subsection clause under pursuant filed file files"
    ),
    products=words("book novel film movie game album season"),
)
