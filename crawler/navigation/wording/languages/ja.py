from crawler.navigation.wording.wording import Wording, phrases, words

JA = Wording(
    code="ja",
    parts=words("回 話 章 部 巻 編 篇 弾 節 夜 幕 集 回目 話目 編目"),
    series=words("シリーズ 連載 連載記事 特集 連載小説"),
    previous=words(
        "前の話 前話 前回 前へ 前の記事 前の章 前の回 前編 前のエピソード 前のページ 前ページ "
        "前 前章 前の章へ 前の話へ 前の回へ 前回へ 前回の記事 一つ前 前の投稿"
    ),
    next=words(
        "次の話 次話 次回 次へ 次の記事 次の章 次の回 後編 次のエピソード 次のページ 次ページ "
        "次 次章 次の章へ 次の話へ 次の回へ 次回へ 次回の記事 一つ後 次の投稿"
    ),
    this=words("この 本"),
    here=words("こちら ここ"),
    older=words("古い記事 以前の記事"),
    newer=words("新しい記事"),
    pages=words("ページ 頁"),
    contents=phrases(
        "このシリーズの記事|シリーズ一覧|シリーズ記事|連載一覧|この連載の記事|連載記事一覧|このシリーズ|この連載|バックナンバー|連載の一覧|連載目次|シリーズの記事|"
        "エピソード一覧|全話一覧|話一覧|連載バックナンバー"
    ),
    index=phrases("目次|一覧|シリーズ一覧|連載一覧|作品トップ|エピソード一覧|目次へ|一覧へ|一覧に戻る|作品ページ"),
    continued=phrases("つづく|続く|次回に続く|次回へ続く|次回につづく"),
    ended=phrases("最終回|最終話|最終章|完結|おわり|終わり"),
)
