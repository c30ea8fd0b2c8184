"""`python -m crawler.demo` as a user starts and ends it."""

import re
import signal
import subprocess
import sys
import urllib.request


def test_serves_until_interrupted() -> None:
    command = [sys.executable, "-m", "crawler.demo", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        address = re.search(r"http://127\.0\.0\.1:\d+/", process.stdout.readline())
        assert address
        with urllib.request.urlopen(address[0], timeout=5) as response:
            assert b"The Almeda Courier" in response.read()
        assert "seriatim archive" in process.stdout.readline()
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=10) == 0
