#!/usr/bin/env bash
# docker-compose.yml read by Docker Compose itself: with every profile, without v1, and with a V1 that cannot be meant.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
# shellcheck source=deploy/tools.sh
. deploy/tools.sh
compose_tool

config() { $DOCKER_COMPOSE "$@" config --quiet; }
config
config --profile '*'
V1=off config
V1=off config --profile replicas
LEGACY_V1_URL=http://v1.internal:8000 KAFKA_BROKERS=a:9092,b:9092 MONGO_URL='mongodb://a/x?replicaSet=rs0' config
services() { $DOCKER_COMPOSE "$@" config --services | sort | tr '\n' ' '; }
with=$(services) without=$(V1=off services)
[[ " $with " == *' legacy '* ]] || { echo "legacy is missing: $with"; exit 1; }
[[ " $without " != *' legacy '* ]] || { echo "V1=off leaves legacy: $without"; exit 1; }
if V1=maybe config 2>/dev/null; then echo 'V1=maybe is accepted'; exit 1; fi
echo "$($DOCKER_COMPOSE version --short): $with"
