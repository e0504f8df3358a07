#!/bin/sh
# Runs the suites of a folder in a build of their own, so that several folders can run at once.
set -eu
cd "$(dirname "$0")/.."
REBAR_BASE_DIR="_build/$1" exec rebar3 ct --dir "$1" --logdir "_build/$1/logs"
