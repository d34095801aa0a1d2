# Countnight: `make demo` to see it, `make test` to trust it.
SHELL := /bin/bash
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
RUNS := $(VENV)/.runs
READY := $(VENV)/.ready
LOG := $(VENV)/setup.log
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check
QUIETLY := >>$(LOG) 2>&1 || { cat $(LOG); exit 1; }

.PHONY: help setup demo test check format bench docs screenshots clean

help: ## what can be made
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/\1\t\2/p' Makefile | expand -t 14

setup: $(READY) ## a virtual environment with everything the project needs
	@echo "countnight and what its tests need are in $(VENV)"

$(RUNS): pyproject.toml constraints.txt
	@echo "installing countnight in $(VENV) (once)"
	@$(PYTHON) -m venv $(VENV)
	@: >$(LOG)
	@$(PIP) --constraint constraints.txt --editable '.[fast]' $(QUIETLY)
	@touch $@

$(READY): $(RUNS)
	@echo "installing what its tests need in $(VENV) (once)"
	@$(PIP) --upgrade 'pip>=25.1' $(QUIETLY)
	@$(PIP) --constraint constraints.txt --group dev $(QUIETLY)
	@touch $@

demo: $(RUNS) ## a live newsroom on the shipped night; Ctrl+C ends it
	@$(BIN)/countnight demo || [ $$? -eq 130 ]

test: $(READY) ## every test; says at the end what was skipped, and why
	@$(BIN)/python -m pytest -n auto -p tools.skip_reasons

check: $(READY) ## lint, format, types and documents
	@$(BIN)/ruff check --quiet . && echo "lint: nothing found"
	@$(BIN)/ruff format --quiet --check . && echo "format: as the house has it"
	@$(BIN)/mypy
	@$(BIN)/python tools/check_docs.py

format: $(READY) ## the house's formatting
	@$(BIN)/ruff check --fix-only --quiet .
	@$(BIN)/ruff format .

bench: $(READY) ## what it costs, as JSON
	@$(BIN)/python tools/bench.py

docs: $(READY) ## whether the documents' links, commands and lines are right
	@$(BIN)/python tools/check_docs.py

screenshots: $(READY) ## the pictures in docs/images, drawn anew with Chromium
	@$(BIN)/python tools/screenshots.py

clean: ## remove what was made
	@rm -rf $(VENV) dist build .mypy_cache .ruff_cache .hypothesis
