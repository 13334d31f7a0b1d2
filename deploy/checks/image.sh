#!/usr/bin/env bash
# The image of deploy/Dockerfile built, and every container of docker-compose.yml run from it, without a container runtime: see
# tools/deploy/rehearse.ts. Needs Linux, root, KAFKA_BROKERS and MONGO_URL.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
# shellcheck source=deploy/tools.sh
. deploy/tools.sh
compose_tool
exec node tools/run.mjs rehearse
