#!/usr/bin/env bash
# docker-compose.yml read by Docker Compose itself: with every profile, without v1, with a V1 that cannot be meant, and with a Kafka and a
# MongoDB of one's own.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
# shellcheck source=deploy/tools.sh
. deploy/tools.sh
compose_tool
# What is asked for is said here, not by whoever calls.
unset KAFKA_BROKERS MONGO_URL V1 COMPOSE_FILE COMPOSE_PROFILES

config() { $DOCKER_COMPOSE "$@" config --quiet; }
config
config --profile '*'
V1=off config
V1=off config --profile replicas
LEGACY_V1_URL=http://v1.internal:8000 config
services() { $DOCKER_COMPOSE "$@" config --services | sort | tr '\n' ' '; }
with=$(services) without=$(V1=off services)
[[ " $with " == *' legacy '* ]] || { echo "legacy is missing: $with"; exit 1; }
[[ " $without " != *' legacy '* ]] || { echo "V1=off leaves legacy: $without"; exit 1; }
if V1=maybe config 2>/dev/null; then echo 'V1=maybe is accepted'; exit 1; fi
export COMPOSE_FILE=docker-compose.yml:deploy/outside.yaml
if config 2>/dev/null; then echo 'no brokers and no database of its own are accepted'; exit 1; fi
export KAFKA_BROKERS=a:9092 MONGO_URL='mongodb://a/x?replicaSet=rs0'
[[ ! " $(services)" =~ \ (kafka|mongo|kafka-ui)\  ]] || { echo "what is outside runs here too: $(services)"; exit 1; }
$DOCKER_COMPOSE config --format json | jq -e '.networks.backend.internal | not' >/dev/null || { echo 'nothing gets out to them'; exit 1; }
echo "$($DOCKER_COMPOSE version --short): $with"
