#!/usr/bin/env bash
# The kafka container's variables through the program that its image starts with (kafka.docker.KafkaDockerWrapper), from the jars of a real
# Kafka (INFRA_DIR): they become properties that the storage is formatted with, which a broker that they contradict refuses.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
# shellcheck source=deploy/tools.sh
. deploy/tools.sh
compose_tool
infra=$(cd "${INFRA_DIR:-../shared/infra}" && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir "$folder"/{default,mounted,final,data}
for file in server.properties log4j2.yaml tools-log4j2.yaml; do : >"$folder/default/$file"; done
image=$($DOCKER_COMPOSE config --format json | jq -r '.services.kafka.image')
version=$(sed -n 's:.*<kafka.version>\(.*\)</kafka.version>.*:\1:p' "$infra/kafka/pom.xml")
[[ $image == "apache/kafka:$version" ]] || { echo "compose has $image, the suites run on $version"; exit 1; }

setup() { # NAME=VALUE...: over what compose gives it
  rm -rf "$folder/data" "$folder/final"/*
  local pairs; mapfile -t -d '' pairs < <($DOCKER_COMPOSE config --format json | jq -j '.services.kafka.environment | to_entries[] | "\(.key)=\(.value)\u0000"')
  env -i PATH="$PATH" HOME="$HOME" "${pairs[@]}" KAFKA_LOG_DIRS="$folder/data" "$@" "$infra/kafka/kafka" exec kafka.docker.KafkaDockerWrapper setup \
    --default-configs-dir "$folder/default" --mounted-configs-dir "$folder/mounted" --final-configs-dir "$folder/final"
}
setup
grep -qx 'process.roles=broker,controller' "$folder/final/server.properties"
grep -qx 'auto.create.topics.enable=false' "$folder/final/server.properties"
[[ -f $folder/data/meta.properties ]] || { echo 'the storage is not formatted'; exit 1; }
if setup KAFKA_INTER_BROKER_LISTENER_NAME=NOWHERE >/dev/null 2>&1 && [[ -f $folder/data/meta.properties ]]; then
  echo 'a listener that is not there is accepted'; exit 1
fi
echo "$image: formatted"
