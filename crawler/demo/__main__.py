"""``python -m crawler.demo``: serves the demo site until Ctrl-C."""

import argparse
import threading

from crawler.demo.server import serve

PORT = 8365


def main() -> None:
    """Serve the demo site and say where it is."""
    parser = argparse.ArgumentParser(prog="python -m crawler.demo", description="Serve Seriatim's demo news site.")
    parser.add_argument("--port", type=int, default=PORT, help="port on 127.0.0.1, 0 for a free one (%(default)s)")
    with serve(port=parser.parse_args().port) as site:
        print(f"The Almeda Courier is at {site.origin}/ (Ctrl-C ends it). Try in another terminal:")
        print(f"  seriatim archive {site.origin}/series/low-water/ --delay 0", flush=True)
        try:
            threading.Event().wait()
        except KeyboardInterrupt:
            print()


if __name__ == "__main__":
    main()
