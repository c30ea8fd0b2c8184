"""Reading what other tools saved: from a file to the exchanges that are in it. No network, no archive."""
