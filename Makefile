# `make demo` and `make test` are all that a newcomer needs; both make the environment first.

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

# The first interpreter that is new enough; say `make PYTHON=/path/to/python3.12 test` for another.
PYTHON ?= $(shell for name in python3.11 python3 python3.12 python3.13 python3.14 python; do \
	"$$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo "$$name" && break; done)
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: help demo test lint docs docs-check docs-site constraints clean

help: ## show this list
	@sed -n 's/^\([a-z-]*\):.*## /  make \1	/p' Makefile | expand -t 20

demo: $(READY) ## archive a small demo site and show what a user sees
	@$(BIN)/python -m crawler.demo.tour

test: lint ## lint, types, layers, all tests
	$(BIN)/pytest -n auto --dist worksteal

lint: $(READY) ## ruff, mypy and the import contract
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

docs: $(READY) ## run the examples of the documents anew and write what they print
	$(BIN)/python -m crawler.demo.console README.md docs/*.md

docs-check: $(READY) ## check that the documents still tell the truth
	$(BIN)/pytest tests/docs

docs-site: $(READY) ## build the documents as a site, with new pictures (Chromium is needed)
	$(BIN)/python docs/make_screenshots.py
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict

# The environment is made anew, not patched, when what it was made from changes: so it is the same on every machine.
# Warnings are off for one step: setuptools tells everyone who installs a checkout that it is a checkout.
$(READY): pyproject.toml constraints.txt
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed; say make PYTHON=/path/to/python3.11" >&2; exit 1; }
	rm -rf $(VENV)
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --constraint constraints.txt pip
	PYTHONWARNINGS=ignore $(BIN)/python -m pip install --quiet --constraint constraints.txt --build-constraint constraints.txt --editable . --group dev
	@touch $@

constraints: ## pin the newest versions that pyproject.toml allows
	rm -rf build/pins
	$(PYTHON) -m venv build/pins
	build/pins/bin/python -m pip install --quiet --upgrade pip setuptools
	build/pins/bin/python -m pip install --quiet . --group dev
	build/pins/bin/python -m pip freeze --all --exclude seriatim > constraints.txt
	rm -rf build/pins

clean: ## remove what make and the tools made; the archive stays
	rm -rf $(VENV) build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
