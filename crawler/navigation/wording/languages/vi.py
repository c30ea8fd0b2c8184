from crawler.navigation.wording.wording import Wording, count, phrases, words

VI = Wording(
    code="vi",
    parts=words("phần chương tập kỳ hồi"),
    units=words("bài ngày tuần"),
    of=words("trên trong"),
    into=words("của trong thuộc"),
    about=words("về"),
    determiners=words("này một"),
    series=phrases("loạt|loạt bài|loạt bài viết|chuỗi|chuỗi bài|chuỗi bài viết|series|series bài viết|seri|serie"),
    cardinals=count("một hai ba bốn năm sáu bảy tám chín mười"),
    ordinals={"nhất": 1} | {f"thứ {word}": n for word, n in count("nhất hai ba tư năm sáu bảy tám chín mười").items()},
    works={"bộ ba": 3},
    previous=words("trước trước đó"),
    next=words("tiếp sau") | phrases("tiếp theo|kế tiếp"),
    this=words("đây này"),
    here=words("đây"),
    older=words("cũ"),
    newer=words("mới"),
    pages=words("trang"),
    member=phrases(
        "thuộc loạt bài|trong loạt bài|thuộc series|trong series|của loạt bài|thuộc chuỗi bài|"
        "trong chuỗi bài|một phần của loạt bài|phần của series"
    ),
    contents=phrases(
        "trong loạt bài này|trong series này|các phần khác|tất cả các phần|các phần trước|danh sách chương|"
        "tất cả các chương|"
        "các bài trong loạt|các bài viết trong series|bài viết cùng series|bài viết trong chuỗi|cùng series|"
        "cùng loạt bài"
    ),
    index=phrases("mục lục|danh sách chương|tất cả các chương|tất cả các phần|tất cả các tập"),
    continued=phrases("còn tiếp|còn nữa|trong phần tiếp theo|ở phần sau"),
    ended=phrases("phần cuối|phần kết|chương cuối|tập cuối|kỳ cuối|hết"),
    foreign=words("luật hiến hợp"),
)
