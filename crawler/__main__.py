"""``python -m crawler`` is ``seriatim``."""

from crawler.cli.main import main

if __name__ == "__main__":
    main()
