#!/bin/sh
# Takes the picture of the country page that stands in the README: docs/country-page.png.
# Usage, after make demo: picture_country_page.sh [WORKSPACE]     (needs chromium)
set -eu
page=$(cd "${1:-demo-workspace}/site/en/no" && pwd)/index.html
profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT
chromium --headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking \
    --disable-component-update --disable-sync --hide-scrollbars --user-data-dir="$profile" \
    --window-size=1160,920 --screenshot=docs/country-page.png "file://$page"
