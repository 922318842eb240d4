# Works with GNU make 3.81 (macOS) and later. The two that matter: make demo, make test.
VENV := .venv
BIN := $(VENV)/bin
BASE := $(VENV)/.base-installed
DEV := $(VENV)/.dev-installed
BENCH := $(VENV)/.bench-installed
WORKSPACE := demo-workspace
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
PYTEST_OPTIONS ?= -n auto
UV ?= uv

.PHONY: help demo test lint format types contracts reference bench lock clean

help:
	@echo "make demo       set up, read the bundled documents, publish them, serve the site"
	@echo "make test       set up, run all tests"
	@echo "make lint       style and likely mistakes      make format  put the style right"
	@echo "make types      mypy --strict                  make contracts  which package may import which"
	@echo "make reference  write the reference pages that the code itself knows"
	@echo "make bench      how fast reading is, beside spaCy; exports, charts, a report"
	@echo "make lock       resolve the dependencies again (needs uv)"
	@echo "make clean      remove what make made"

$(BIN)/python:
	@sh tools/make_venv.sh $(VENV)

$(BASE): $(BIN)/python requirements.lock pyproject.toml
	@echo "Installing Tinglys into $(VENV) ..."
	@$(PIP) install --require-hashes -r requirements.lock
	@$(PIP) install --no-deps --editable .
	@touch $@

$(DEV): $(BASE) requirements-dev.lock
	@echo "Installing the tools for development ..."
	@$(PIP) install --require-hashes -r requirements-dev.lock
	@touch $@

$(BENCH): $(DEV)
	@$(PIP) install --editable '.[bench]'
	@touch $@

demo: $(BASE)
	@BIN=$(BIN) sh tools/demo.sh $(WORKSPACE)

test: $(DEV)
	@sh tools/install_test_programs.sh
	@$(BIN)/python -m pytest $(PYTEST_OPTIONS)

lint: $(DEV)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

format: $(DEV)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

types: $(DEV)
	$(BIN)/mypy

contracts: $(DEV)
	$(BIN)/lint-imports

reference: $(DEV)
	$(BIN)/python tools/make_reference.py

bench: $(BENCH)
	$(BIN)/python benchmarks/reading.py
	$(BIN)/python benchmarks/exports.py
	$(BIN)/python benchmarks/charts.py
	$(BIN)/python benchmarks/report.py

# The locks name no index address, so that every installation uses its own.
lock:
	UV="$(UV)" sh tools/lock.sh

clean:
	rm -rf $(VENV) $(WORKSPACE) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
