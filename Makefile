# The two that matter: `make run` and `make test`. Both make what they need on a fresh machine.
.DEFAULT_GOAL := help
.PHONY: help run test demo screenshots animation approve-pictures bench csv campaign coverage mutation words people schema ready sounds icons format constraints package bundle install-desktop remove-desktop clean

BIN := .venv/bin
WORDS := resources/locale
# The tests of the four rooms, and those that go through them.
COVERED := $(addprefix tests/,domain store catalogue exchange simulation cli)
# Arguments for the program: make run ARGS="--lang en"
ARGS ?=

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-16s %s\n", $$1, $$2 }' Makefile

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

screenshots: ## draw every page to a picture: docs/pictures, and all looks to build/pictures
	@scripts/environment test
	$(BIN)/python -m scripts.screenshots $(ARGS)
	$(BIN)/python -m scripts.film_strip build/pictures
	$(BIN)/python -m scripts.film_strip --docs
	$(BIN)/python -m scripts.report_pictures docs/pictures
	$(BIN)/python -m scripts.writing_pictures docs/pictures

animation: ## draw the moving pictures of a session for README.md
	@scripts/environment test
	$(BIN)/python -m scripts.animation

approve-pictures: ## approve the pages as they look now (tests/pictures); ARGS=player for some of them
	@scripts/environment test
	$(BIN)/python -m tests.pictures.approve $(ARGS)

bench: ## measure the program, each row against its baseline in the same run; ARGS=start for one (six minutes)
	@scripts/environment test
	@$(BIN)/python -m tests.benchmarks.run $(ARGS)

csv: ## open the tables in LibreOffice and look whether a cell has changed (needs libreoffice-calc)
	@scripts/environment test
	$(BIN)/python scripts/csv_in_libreoffice.py $(ARGS)

campaign: ## the property tests with 10 000 examples each, and every fault many times (three quarters of an hour)
	@scripts/environment test
	RYGTRAENING_CAMPAIGN=1 $(BIN)/python -m pytest -n auto --dist loadfile tests/domain tests/ui/journey/test_pseudo_locale.py tests/ui/journey/test_look_changed_live.py $(ARGS)
	RYGTRAENING_CAMPAIGN=1 $(BIN)/python -m pytest -n auto --dist loadfile tests/faults tests/end2end/test_hands_free.py tests/end2end/test_screen_reader.py tests/ui/journey/test_every_control.py \
		tests/privacy/test_any_text.py tests/privacy/test_bad_strings.py tests/privacy/test_giant_files.py \
		tests/catalogue/test_hostile_files.py tests/catalogue/test_planted_faults.py tests/catalogue/test_send_and_take_in.py tests/test_hostile_words.py \
		tests/ui/journey/test_bad_strings_shown.py tests/ui/journey/test_hostile_settings.py --promises docs/reliability.md $(ARGS)

coverage: ## how much of domain, store, catalogue and exchange the tests reach; fails under 95 % (seven minutes)
	@scripts/environment test
	@rm -rf build/coverage && mkdir -p build/coverage
	$(BIN)/coverage run -m pytest -n auto --dist loadfile $(COVERED) $(ARGS)
	@$(BIN)/coverage combine -q
	@$(BIN)/coverage html -q
	@$(BIN)/coverage json -q
	$(BIN)/python scripts/coverage_table.py build/coverage/coverage.json

mutation: ## break the code in small ways and count what the tests notice; ARGS=safety for one module (an hour)
	@scripts/environment test
	$(BIN)/python scripts/mutation.py $(ARGS)

words: ## collect the program's words, merge them into every language, and compile it
	@scripts/environment test
	@mkdir -p build
	$(BIN)/pybabel -q extract -o build/words.pot --no-location --sort-output --omit-header --add-comments=Translators: src
	$(BIN)/pybabel -q update -i build/words.pot -d $(WORDS) -D rygtraening --no-fuzzy-matching --ignore-obsolete --ignore-pot-creation-date
	$(BIN)/pybabel -q compile -d $(WORDS) -D rygtraening --statistics

people: ## write what the rule does with the simulated people (docs/simulated-people.md)
	@scripts/environment test
	$(BIN)/python scripts/simulated_people.py $(ARGS)

schema: ## write the JSON Schema that editors check exercise files with
	@scripts/environment test
	$(BIN)/python -m rygtraening.catalogue.schema

ready: ## write what the shipped YAML becomes, so that no start needs to read it
	@scripts/environment test
	$(BIN)/python -m rygtraening.catalogue.make_ready

sounds: ## synthesise the player's sounds
	@scripts/environment test
	$(BIN)/python scripts/make_sounds.py

icons: ## draw the program's icon in every size
	@scripts/environment test
	$(BIN)/python scripts/make_icons.py

package: ## build the wheel and the sdist into dist/, and try both in a bare environment (five minutes)
	@scripts/environment test
	$(BIN)/python -m scripts.package $(ARGS)

bundle: ## build the Linux bundle into dist/, and start it where it has only itself (five minutes)
	@scripts/environment test
	$(BIN)/python -m scripts.bundle.build
	$(BIN)/python -m scripts.bundle.try_it $(ARGS)

install-desktop: ## put this checkout's program into the menu of your desktop
	@scripts/environment run
	@packaging/linux/install.sh --program "$(CURDIR)/$(BIN)/rygtraening"

remove-desktop: ## take it out again
	@packaging/linux/install.sh --remove

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
