# One command for each thing one does with fogline. Everything is installed into .venv, from lock
# files with hashes; a stamp file in .venv says what is there, so nothing is installed twice.
#
#   make demo              needs only Python 3.11 or newer
#   make PYTHON=/path/to/python3.12 test

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-builtin-rules

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --no-input -qq
PIP_TOOLS := pip-tools==7.6.2

# Exits with 0 on Python 3.11 or newer; Python 2 must be able to read it too.
NEW_ENOUGH := import sys; sys.exit(sys.version_info < (3, 11))
ifndef PYTHON
PYTHON := $(shell for python in python3.11 python3; do \
	"$$python" -c '$(NEW_ENOUGH)' >/dev/null 2>&1 && { echo "$$python"; break; }; done)
endif

.PHONY: help demo test lint types eval bench train docs format lock clean

help:
	@echo "make demo     run fogline on the example reports"
	@echo "make test     run the tests, with coverage"
	@echo "make lint     check style, formatting and the direction of imports"
	@echo "make types    check types"
	@echo "make eval     measure the reader on the corpus"
	@echo "make bench    measure quality and speed against other programs"
	@echo "make train    make the reader's network anew; takes an hour, and the research data"
	@echo "make docs     run the examples in the documentation"
	@echo "make format   format the code, and mend what can be mended"
	@echo "make lock     choose the versions of all dependencies anew"
	@echo "make clean    remove everything made by make"

demo: $(VENV)/.run
	@$(BIN)/fogline demo --report panjshir.html

test: $(VENV)/.dev
	$(BIN)/pytest --cov

lint: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports --no-logo

types: $(VENV)/.dev
	$(BIN)/mypy

eval: $(VENV)/.run
	@$(BIN)/fogline eval

bench: $(VENV)/.bench
	$(BIN)/python -m benchmarks
	$(BIN)/python -m benchmarks.truth

# Without these the C library gives each large array back to the system, and training takes twice as long.
train: export MALLOC_MMAP_THRESHOLD_ := 10000000000
train: export MALLOC_TRIM_THRESHOLD_ := 20000000000
train: export MALLOC_TOP_PAD_ := 500000000
train: .venv-train/.ready
	.venv-train/bin/python -m training.train --out build/reader.pt
	.venv-train/bin/python -m training.export build/reader.pt src/fogline/claims/tagger/model

docs: $(VENV)/.dev
	$(BIN)/pytest tests/docs

format: $(VENV)/.dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

clean:
	rm -rf $(VENV) .venv-lock .venv-train build dist htmlcov .coverage .coverage.* \
		.hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find src tests -name __pycache__ -type d -prune -exec rm -rf {} +

# --- the environment ---------------------------------------------------------------------------

$(VENV)/.python:
	@test -n "$(PYTHON)" || { echo >&2 "fogline needs Python 3.11 or newer, and found neither \
	python3.11 nor a newer python3. Install one, or name it: make PYTHON=/path/to/python3 ..."; exit 1; }
	@"$(PYTHON)" -c '' 2>/dev/null || { echo >&2 "No Python can be run as $(PYTHON). fogline needs \
	Python 3.11 or newer; name one with: make PYTHON=/path/to/python3 ..."; exit 1; }
	@"$(PYTHON)" -c '$(NEW_ENOUGH)' || { echo >&2 "$(PYTHON) is $$("$(PYTHON)" --version 2>&1). \
	fogline needs Python 3.11 or newer; name one with: make PYTHON=/path/to/python3 ..."; exit 1; }
	@echo "Making $(VENV) with $$("$(PYTHON)" --version)"
	@"$(PYTHON)" -m venv --clear $(VENV)
	@touch $@

# $(VENV)/.run, .dev and .bench: the lock file of that name is installed, and fogline with it, editable.
# A lock is whole, so its packages are taken as they stand: older pips stray to newer ones otherwise.
$(VENV)/.%: requirements/%.lock pyproject.toml $(VENV)/.python
	@echo "Installing $< into $(VENV); this takes a minute or two"
	@$(PIP) install --require-hashes --no-deps --requirement $<
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

# Not locked: torch differs by machine, and nothing of it is shipped.
.venv-train/.ready: pyproject.toml $(VENV)/.python
	@"$(PYTHON)" -m venv --clear .venv-train
	@.venv-train/bin/python -m pip --disable-pip-version-check install -qq --editable '.[train]'
	@touch $@

# --- the lock files ----------------------------------------------------------------------------

COMPILE := CUSTOM_COMPILE_COMMAND="make lock" .venv-lock/bin/pip-compile --quiet --upgrade \
	--generate-hashes --allow-unsafe --strip-extras \
	--no-emit-index-url --no-emit-find-links --no-emit-trusted-host
LOCKED := pyproject.toml requirements/build.in

# The smaller sets are cut out of the largest, so that a version is the same wherever it occurs.
lock: .venv-lock/.pip-tools
	$(COMPILE) --extra dev --output-file requirements/dev.lock $(LOCKED)
	$(COMPILE) --constraint requirements/dev.lock --output-file requirements/run.lock $(LOCKED)
	$(COMPILE) --constraint requirements/dev.lock --extra bench \
		--output-file requirements/bench.lock $(LOCKED)

.venv-lock/.pip-tools:
	@python3.11 -m venv --clear .venv-lock || { echo >&2 "The lock files are made with Python 3.11: \
	install python3.11 and run make lock again."; exit 1; }
	@.venv-lock/bin/python -m pip install --quiet --disable-pip-version-check --upgrade "pip>=26" $(PIP_TOOLS)
	@touch $@
