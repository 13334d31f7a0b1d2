#!/usr/bin/env bash
# Prometheus' configuration and alert rules through its own promtool, and each alert's tests; and promtool still finds what is planted.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../prometheus"
if ! command -v promtool >/dev/null; then
  # Without a start of the server that comes in the same package.
  folder=$(mktemp -d)
  trap 'rm -rf "$folder"' EXIT
  if ! promtool=$(cd "$folder" && { apt-get update -qq && apt-get download -qq prometheus && dpkg-deb -x prometheus_*.deb .; } >/dev/null 2>&1 && echo "$folder/usr/bin/promtool"); then
    echo 'promtool is not installed, and the package prometheus cannot be had'; exit 1
  fi
  PATH=$(dirname "$promtool"):$PATH
fi
promtool check config prometheus.yml
promtool check rules --lint=all --lint-fatal alerts.yml
promtool test rules alerts.test.yml

planted=$(mktemp -d)
trap 'rm -rf "$planted" "${folder:-}"' EXIT
cp alerts.test.yml "$planted"
sed 's/consumer_lag) > 1000/consumer_lag) > 6000/' alerts.yml >"$planted/alerts.yml"
if promtool test rules "$planted/alerts.test.yml" >/dev/null 2>&1; then echo 'an alert that does not fire is not found'; exit 1; fi
