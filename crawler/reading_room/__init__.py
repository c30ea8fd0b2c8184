"""The reading room: the archive in the browser, on top of Datasette."""
