#!/usr/bin/env bash
# deploy/Dockerfile through hadolint, without an exception; and hadolint still finds what is planted.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
# shellcheck source=deploy/tools.sh
. deploy/tools.sh
hadolint_tool
"$HADOLINT" deploy/Dockerfile
if printf 'FROM debian:latest\nRUN cd /x && apt-get install y\n' | "$HADOLINT" - >/dev/null; then echo 'hadolint finds nothing'; exit 1; fi
echo "hadolint: nothing to say"
