#!/bin/sh
# Installs the programs that some tests use (a browser, character recognition) where that is
# possible without asking: as root on Debian. Elsewhere those tests are skipped and say why.
set -eu
missing=""
command -v chromium >/dev/null 2>&1 || missing="$missing chromium"
command -v tesseract >/dev/null 2>&1 || missing="$missing tesseract-ocr tesseract-ocr-eng tesseract-ocr-nor"
[ -z "$missing" ] && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq
    # shellcheck disable=SC2086  # one word per package
    apt-get install -y -qq --no-install-recommends $missing >/dev/null </dev/null
else
    echo "Not found:$missing. The tests that need them are skipped."
fi
