# Countnight: `make demo` to see it, `make test` to trust it.
SHELL := /bin/bash
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: setup demo test check format bench docs screenshots clean

setup: $(READY) ## a virtual environment with everything the project needs

$(READY): pyproject.toml constraints.txt
	@echo "setting up $(VENV) (once)"
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade 'pip>=25.1' 2>&1 | grep -v '^WARNING: Location' || true
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --group dev --editable '.[fast]' 2> >(grep -v '^WARNING: Location' >&2)
	@touch $(READY)

demo: $(READY) ## the newsroom on the shipped night
	@$(BIN)/countnight demo

test: $(READY) ## every test
	@$(BIN)/python -m pytest -n auto

check: $(READY) ## lint, format, types
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy

format: $(READY) ## the house's formatting
	@$(BIN)/ruff check --fix --quiet . || true
	@$(BIN)/ruff format .

bench: $(READY) ## figures as JSON
	@$(BIN)/python tools/bench.py

clean:
	@rm -rf $(VENV) dist build .mypy_cache .ruff_cache
