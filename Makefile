# The two that matter: `make run` and `make test`. Both make what they need on a fresh machine.
.DEFAULT_GOAL := help
.PHONY: help run test demo screenshots bench csv campaign words people schema sounds format constraints clean

BIN := .venv/bin
WORDS := resources/locale
# Arguments for the program: make run ARGS="--lang en"
ARGS ?=

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' Makefile

run: ## start the program (makes the environment the first time)
	@scripts/environment run
	@$(BIN)/rygtraening $(ARGS)

test: ## everything: ruff, mypy, the layers, and all tests
	@scripts/environment test
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest -n auto --dist loadfile $(ARGS)

demo: ## open the window on a simulated half year, in a temporary folder
	@scripts/environment run
	@folder=$$(mktemp -d) && trap 'rm -rf "$$folder"' EXIT INT TERM && \
	$(BIN)/rygtraening --data-dir "$$folder/data" demo --days 180 --seed 7 && \
	$(BIN)/rygtraening --data-dir "$$folder/data" $(ARGS)

screenshots: ## draw every page to a picture
	@scripts/environment test
	$(BIN)/python -m scripts.screenshots $(ARGS)
	$(BIN)/python -m scripts.film_strip docs/pictures
	$(BIN)/python -m scripts.report_pictures docs/pictures

bench: ## measure the program, each row against its baseline in the same run
	@scripts/environment test
	@$(BIN)/python -m tests.benchmarks.run $(ARGS)

csv: ## open the tables in LibreOffice and look whether a cell has changed (needs libreoffice-calc)
	@scripts/environment test
	$(BIN)/python scripts/csv_in_libreoffice.py $(ARGS)

campaign: ## the property tests with 10 000 examples each, and every fault many times (a quarter of an hour)
	@scripts/environment test
	RYGTRAENING_CAMPAIGN=1 $(BIN)/python -m pytest -n auto --dist loadfile tests/domain $(ARGS)
	RYGTRAENING_CAMPAIGN=1 $(BIN)/python -m pytest -n auto --dist loadfile tests/faults tests/end2end/test_hands_free.py \
		--promises docs/reliability.md $(ARGS)

words: ## collect the program's words, merge them into the Danish, and compile it
	@scripts/environment test
	@mkdir -p build
	$(BIN)/pybabel -q extract -o build/words.pot --no-location --sort-output --omit-header src
	$(BIN)/pybabel -q update -i build/words.pot -d $(WORDS) -D rygtraening --no-fuzzy-matching --ignore-obsolete --ignore-pot-creation-date
	$(BIN)/pybabel -q compile -d $(WORDS) -D rygtraening --statistics

people: ## write what the rule does with the simulated people (docs/simulated-people.md)
	@scripts/environment test
	$(BIN)/python scripts/simulated_people.py $(ARGS)

schema: ## write the JSON Schema that editors check exercise files with
	@scripts/environment test
	$(BIN)/python -m rygtraening.catalogue.schema

sounds: ## synthesise the player's sounds
	@scripts/environment test
	$(BIN)/python scripts/make_sounds.py

format: ## format the code and mend what ruff can mend
	@scripts/environment test
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

constraints: ## pin what is installed in .venv now
	@scripts/environment test
	$(BIN)/python scripts/constraints.py

clean: ## remove everything that can be made again
	rm -rf .venv build dist .hypothesis .mypy_cache .pytest_cache .ruff_cache .import_linter_cache
	find src tests scripts -name __pycache__ -type d -prune -exec rm -rf {} +
