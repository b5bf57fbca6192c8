#!/bin/bash
# Runs once, as root, while the image is built, without a network. Moves Node out of the app's folder: there the app's own
# user could alter it, and every start of the container would copy its 127 MB for a change of owner.
set -eu
from="${APP_ROOT:-/opt/app-root}/container"
to="${APP_NODE_FOLDER:-/usr/local/lib/intelbridge}"

(cd "$from/service" && sha256sum --check --quiet "$from/build/node.sha256")
mkdir -p "$to"
mv "$from/service/node" "$to/node"
chmod 755 "$to" "$to/node"
"$to/node" --version
