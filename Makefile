# Everything is done by tools/setup.py, which also runs where there is no make: python tools/setup.py run
# Give further words with ARGS: make run ARGS="--demo", make test ARGS="-k surname"

FIRST_PYTHON = for name in .venv/bin/python python3.14 python3.13 python3.12 python3.11 python3 python; do \
	$$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$name && break; done
PYTHON := $(shell $(FIRST_PYTHON))
ifeq ($(PYTHON),)
$(error Carnet needs Python 3.11 or newer, and none was found on this machine)
endif

.DEFAULT_GOAL := help
.PHONY: help install run test lint types bench fuzz texts lock clean

help install run test lint types bench fuzz texts lock clean:
	@$(PYTHON) tools/setup.py $@ $(ARGS)
