from crawler.navigation.wording.wording import Wording, phrases, words

KO = Wording(
    code="ko",
    parts=words("화 회 장 부 편 권 탄 부작 막"),
    series=words("시리즈 연재 연재물 기획 특집 시리즈물"),
    previous=words("이전글 이전화 이전회 이전편 이전장 이전 이전페이지 지난회 앞글 전편 이전포스트 이전기사"),
    next=words("다음글 다음화 다음회 다음편 다음장 다음 다음페이지 뒷글 후편 다음포스트 다음기사"),
    this=words("이 본"),
    here=words("여기"),
    older=words("이전글들"),
    newer=words("최신글"),
    pages=words("페이지 쪽"),
    contents=phrases(
        "이 시리즈|시리즈 목록|연재 목록|연재목록|시리즈의 다른|시리즈 글|시리즈 전체|"
        "전체 시리즈|전체 연재 보기|연재 보기|시리즈 보기|전체 회차|회차 목록|목차 보기|시리즈의 글|연재 전체"
    ),
    index=phrases("목차|목록|시리즈 목록|연재 목록|회차 목록|전체보기|전체 목록|목록으로"),
    continued=phrases("계속|다음 편에 계속|다음 회에 계속|다음에 계속|투비컨티뉴드"),
    ended=phrases("마지막 회|마지막회|최종회|최종화|완결|마지막 편"),
)
