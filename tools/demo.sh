#!/bin/sh
# Reads the bundled documents into a workspace, checks and publishes them, makes their report,
# writes their data, and serves the site.
# Usage: BIN=.venv/bin demo.sh WORKSPACE     (DEMO_SERVE=0 or CI=true: ends without serving)
set -eu
workspace=$1
tinglys=${BIN:-.venv/bin}/tinglys
documents=$("${BIN:-.venv/bin}/python" -c 'from tinglys.demo import DOCUMENTS; print(DOCUMENTS)')

TINGLYS_WORKSPACE=$workspace
export TINGLYS_WORKSPACE
"$tinglys" init "$workspace"
"$tinglys" read "$documents"
"$tinglys" check
"$tinglys" publish
"$tinglys" report
"$tinglys" export

if [ "${CI:-}" = true ] || [ "${DEMO_SERVE:-1}" = 0 ]; then
    echo "Not served. To look at it: TINGLYS_WORKSPACE=$workspace $tinglys serve"
    exit 0
fi
exec "$tinglys" serve
