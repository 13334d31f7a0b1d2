#!/usr/bin/env bash
# deploy/otel-collector.yaml through the collector's own validation, with the components of its distribution that it names; and a
# component that does not exist is refused.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
# shellcheck source=deploy/tools.sh
. deploy/tools.sh
collector_tool
"$OTELCOL" validate --config=deploy/otel-collector.yaml
if sed 's/memory_limiter/memory_limitre/' deploy/otel-collector.yaml >"$TOOLS/broken.yaml" && "$OTELCOL" validate --config="$TOOLS/broken.yaml" 2>/dev/null; then
  echo 'a component that does not exist is accepted'; exit 1
fi
echo "otelcol: valid"
