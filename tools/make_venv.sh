#!/bin/sh
# Makes the virtual environment with a Python of at least 3.11 and says what to do without one.
# Usage: make_venv.sh FOLDER     (PYTHON=... chooses the interpreter)
set -eu
folder=$1

fits() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; }

python=${PYTHON:-}
if [ -z "$python" ]; then
    for candidate in python3 python3.13 python3.12 python3.11; do
        if fits "$candidate"; then python=$candidate; break; fi
    done
fi
if [ -z "$python" ] || ! fits "$python"; then
    echo "Tinglys needs Python 3.11 or newer and found none." >&2
    echo "Debian: apt-get install python3 python3-venv     macOS: brew install python@3.13" >&2
    echo "Or name one: make demo PYTHON=/path/to/python3.13" >&2
    exit 1
fi

# Debian ships Python without the module that fills a new environment.
if ! "$python" -c 'import ensurepip, venv' >/dev/null 2>&1; then
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        apt-get update -qq && apt-get install -y -qq --no-install-recommends python3-venv >/dev/null
    else
        echo "This Python cannot make virtual environments: apt-get install python3-venv" >&2
        exit 1
    fi
fi
"$python" -m venv "$folder"
