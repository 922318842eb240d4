#!/bin/sh
# Writes requirements.lock and requirements-dev.lock: exact versions with the checksums of their
# files for every supported Python and system, without the address of an index.
set -eu
UV=${UV:-uv}
compile() {
    output=$1
    shift
    {
        echo "# Exact versions with checksums. Written by 'make lock' from pyproject.toml."
        "$UV" pip compile --quiet --universal --python-version 3.11 --generate-hashes \
            --no-emit-index-url --no-header "$@" pyproject.toml
    } > "$output.new"
    mv "$output.new" "$output"
}
# What the demonstration needs beyond the base: the extras that write files and draw charts.
extras="--extra data --extra publish"
# shellcheck disable=SC2086  # one word per option
compile requirements.lock --upgrade $extras
# shellcheck disable=SC2086
compile requirements-dev.lock --upgrade $extras --extra dev --constraint requirements.lock
