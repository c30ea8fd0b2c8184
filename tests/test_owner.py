"""Telling the living from the dead."""

import os
import socket
import subprocess
import sys

from crawler.owner import is_alive, name_owner


def test_this_process_lives() -> None:
    assert is_alive(name_owner())
    assert str(os.getpid()) in name_owner()


def test_a_process_that_ended_does_not() -> None:
    child = subprocess.Popen([sys.executable, "-c", ""])
    child.wait()
    assert not is_alive(f"process {child.pid} on {socket.gethostname()}")
    assert not is_alive(f"process {10**30} on {socket.gethostname()}")


def test_nothing_is_known_of_other_machines() -> None:
    assert is_alive("process 1 on elsewhere.example")
    assert is_alive("somebody")
