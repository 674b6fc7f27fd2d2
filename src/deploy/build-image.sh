#!/usr/bin/env bash
# Builds the image of src/deploy/Dockerfile with buildah, where no Docker engine runs:
#
#   src/deploy/build-image.sh [NAME]
#
# Needs root. No registry of images is asked: debootstrap makes the base image under its official
# name, unless it is there already ("buildah pull" fetches it). The Maven repository of the user is
# used and added to; MAVEN_OPTIONS=-o keeps Maven from asking any other.
set -euo pipefail
cd "$(dirname "$0")/../.."
name=${1:-chartreel}
repository=${MAVEN_REPOSITORY:-$HOME/.m2/repository}
export BUILDAH_ISOLATION=${BUILDAH_ISOLATION:-chroot}

base=$(sed -n 's/^FROM \([^ ]*\)$/\1/p' src/deploy/Dockerfile)
if ! buildah inspect --type image "$base" >/dev/null 2>&1; then
  suite=${base##*:}
  suite=${suite%-slim}
  root=$(mktemp -d)
  trap 'rm -rf --one-file-system "$root"' EXIT
  echo "Making $base with debootstrap"
  debootstrap --variant=minbase "$suite" "$root" >"$root.log" || { cat "$root.log"; exit 1; }
  rm -rf "$root.log" "$root"/var/cache/apt/archives/*.deb "$root"/var/lib/apt/lists/* \
    "$root"/usr/share/{doc,info,locale,man}/*
  # as in the official image: a build that fails starts again anyway
  echo force-unsafe-io >"$root/etc/dpkg/dpkg.cfg.d/unsafe-io"
  container=$(buildah from scratch)
  buildah add -q "$container" "$root" / >/dev/null
  buildah config --cmd bash "$container"
  buildah commit -q --rm "$container" "$base" >/dev/null
fi

mkdir -p "$repository"
buildah bud --pull-never --format docker --file src/deploy/Dockerfile --tag "$name" \
  --volume "$repository:/repository" \
  --build-arg "MAVEN_OPTIONS=-Dmaven.repo.local=/repository ${MAVEN_OPTIONS:-}" \
  --build-arg "VERSION=$(sed -n '0,/<version>/s:.*<version>\(.*\)</version>.*:\1:p' pom.xml)" \
  --build-arg "REVISION=$(git rev-parse HEAD 2>/dev/null || true)" \
  --build-arg "CREATED=$(date -u +%Y-%m-%dT%H:%M:%SZ)" \
  .
