from crawler.navigation.wording.wording import Wording, phrases, words

ZH = Wording(
    code="zh",
    parts=words("章 回 篇 部分 部 集 节 節 话 話 卷 期 讲 講 部份 弹 辑 輯 天"),
    series=words("系列 连载 連載 专题 專題 合集 专栏 專欄 丛书 叢書"),
    previous=words(
        "上一篇 上一章 上一回 上一节 上一節 上一话 上一話 上一集 上一部 "
        "上一页 上一頁 前一篇 前一章 上篇 上章 上一讲 上一則 上一條"
    ),
    next=words(
        "下一篇 下一章 下一回 下一节 下一節 下一话 下一話 下一集 下一部 下一页 "
        "下一頁 后一篇 後一篇 后一章 後一章 下篇 下章 下一讲 下一則 下一條"
    ),
    this=words("本 这 這"),
    here=words("这里 此处 這裡"),
    older=words("更早 较早 較早"),
    newer=words("更新"),
    pages=words("页 頁"),
    contents=phrases(
        "本系列|该系列|系列文章|系列目录|系列目錄|系列其他文章|同系列|全部章节|全部章節|"
        "章节列表|章節列表|此系列|系列教程|本专题|往期|本系列文章|系列导航|本系列其他"
    ),
    index=phrases("目录|目錄|章节目录|章節目錄|返回目录|回目錄|章节列表|章節列表|全部章节|书目"),
    continued=phrases("未完待续|未完待續|待续|待續|下回分解|敬请期待"),
    ended=phrases("完结|完結|大结局|大結局|最终回|最終回|全文完|最后一篇|最後一篇"),
)
