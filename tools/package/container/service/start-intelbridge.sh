#!/bin/bash
# The command of the service. exec, so that the signal to stop reaches Node itself.
set -eu
root="${APP_ROOT:-/opt/app-root}"
node="${APP_NODE_FOLDER:-/usr/local/lib/intelbridge}/node"
# An image that was built without its build steps.
[ -x "$node" ] || node="$root/container/service/node"

umask 077
mkdir -p "$root/store/log"
# For container/clean/cleanup.sh.
echo $$ >"${TMPDIR:-/tmp}/intelbridge.pid"

# The heap gets 96 of the 256 MB the manifest asks for; SQLite, buffers and the ledger's thread come on top. The pages of
# a large feed live for moments, so a small young generation costs nothing; more arenas keep memory that nobody uses.
export MALLOC_ARENA_MAX=2
exec "$node" --max-old-space-size=96 --max-semi-space-size=4 "$root/app/intelbridge.mjs" \
  serve --port "${APP_PORT:-5000}"
