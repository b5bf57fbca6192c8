#!/bin/bash
# The framework runs this when the container has to stop, and kills what is left 10 s later.
set -eu
file="${TMPDIR:-/tmp}/intelbridge.pid"
[ -r "$file" ] || exit 0
pid=$(cat "$file")
kill -TERM "$pid" 2>/dev/null || exit 0
for _ in {1..80}; do
  kill -0 "$pid" 2>/dev/null || exit 0
  sleep 0.1
done
echo 'Intelbridge did not end within 8 s' >&2
