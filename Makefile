# Two commands on a machine with Python 3.11+, pip, venv and make:   make demo   ·   make check
# Everything is installed from the hash locks into .venv; stamps there keep later runs from installing again.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

PYTHON ?= $(firstword $(foreach name,python3 python3.14 python3.13 python3.12 python3.11,\
	$(shell $(name) -c 'import sys; print("$(name)" if sys.version_info >= (3, 11) else "")' 2>/dev/null)))
BIN := .venv/bin
PORT ?= 8080
WORKERS ?= auto
INSTALL := $(BIN)/python -m pip install -qq --disable-pip-version-check --require-hashes -r

.PHONY: help
help:  ## Show this list
	@grep -hE '^[a-z-]+:.*##' Makefile | sed -E 's/:.*## /\t/' | expand -t 12

.PHONY: demo
demo: .venv/.stamp-run  ## Try it all in the browser, without a token (PORT=8080)
	@exec $(BIN)/python -m bot sandbox --port $(PORT)

.PHONY: run
run: .venv/.stamp-run  ## Run the real bot with the settings of .env
	@exec $(BIN)/python -m bot run

.PHONY: setup
setup: .venv/.stamp-run  ## Answer a few questions and get a .env
	@exec $(BIN)/python -m bot setup

.PHONY: check
check: .venv/.stamp-dev  ## All checks, then all tests
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/ruff check --quiet .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo
	@$(BIN)/deptry .
	@$(BIN)/python -m bot content check
	@$(BIN)/pytest -n $(WORKERS) -q

.PHONY: bench
bench: .venv/.stamp-dev  ## Measure everything beside its baseline; write docs/performance.md (QUICK=1: smaller)
	@$(BIN)/python -m benchmarks $(if $(QUICK),--quick)

.PHONY: scale
scale: .venv/.stamp-dev  ## Two processes on one PostgreSQL, either killed at random (MINUTES=10)
	@CAIRN_MINUTES=$(or $(MINUTES),10) $(BIN)/pytest -q -n 0 -s --timeout=7200 tests/process/test_two_processes.py

.PHONY: browser
browser: .venv/.stamp-dev  ## The tests in a real browser (Chromium from the system)
	@$(BIN)/pytest -m browser -q tests/browser

.PHONY: licences
licences: .venv/.stamp-run  ## Write THIRD-PARTY.md from what is installed
	@$(BIN)/python -m bot sbom --licences --to THIRD-PARTY.md

.PHONY: audit
audit: .venv/.stamp-dev  ## Ask an index whether a part has a known flaw (needs pip-audit and a network)
	@command -v pip-audit >/dev/null || { echo "pip-audit is not here: pipx install pip-audit" >&2; exit 1; }
	@pip-audit --require-hashes --disable-pip -r requirements.lock

.PHONY: torture
torture: .venv/.stamp-dev  ## The long suites, half an hour on two cores; writes docs/reliability.md
	@$(BIN)/python -m tests.torture

.PHONY: lock
lock:  ## Compile the locks again (needs uv)
	@uv pip compile pyproject.toml $(UV_OPTIONS) -o requirements.lock
	@uv pip compile pyproject.toml --extra dev $(UV_OPTIONS) -o requirements-dev.lock

UV_OPTIONS := --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	--no-emit-find-links --no-annotate --no-header

.PHONY: clean
clean:  ## Remove the environment and every cache; your .env, keys and database stay
	@rm -rf .venv .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache .coverage
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

.venv/bin/python:
	@test -n "$(PYTHON)" || { echo "Cairn needs Python 3.11 or newer; this machine has none on its PATH." >&2; exit 1; }
	@$(PYTHON) -m venv .venv || { echo "Python's venv is missing (Debian: apt install python3-venv)." >&2; exit 1; }

.venv/.stamp-run: requirements.lock | .venv/bin/python
	@echo "Installing what Cairn needs into .venv (once) ..."
	@test .venv/.stamp-dev -nt requirements-dev.lock || $(INSTALL) requirements.lock
	@touch $@

.venv/.stamp-dev: requirements-dev.lock | .venv/bin/python
	@echo "Installing what testing needs into .venv (once) ..."
	@$(INSTALL) requirements-dev.lock
	@touch $@ .venv/.stamp-run
