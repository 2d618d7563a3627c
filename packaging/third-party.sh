#!/usr/bin/env bash
# The packages that are built into the program, each with its licence and the texts that its licence wants kept.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

registry=${CARGO_HOME:-$HOME/.cargo}/registry/src
echo 'Kiwi Wallet is built with the packages below. Each is under the licence that stands beside its name;'
echo 'the texts that came with it follow. openssl-src holds OpenSSL, sqlcipher-src holds SQLCipher and SQLite.'
# Neither what only tests use nor what only other systems need.
cargo tree --locked --offline --edges normal,build --prefix none --format '{p}|{l}' | sed 's/ (\*)$//; s/ (proc-macro)//' | LC_ALL=C sort -u |
    while IFS='|' read -r package licence; do
        name=${package%% v*} version=${package##* v}
        # Of this repository, or the line between its two packages.
        [[ $package == *' ('* || -z $package ]] && continue
        printf '\n== %s %s: %s\n' "$name" "$version" "$licence"
        find "$registry"/*/"$name-$version" -maxdepth 2 -type f -iname 'LICEN[SC]E*' -o \
            -maxdepth 2 -type f \( -iname 'COPYING*' -o -iname 'COPYRIGHT*' -o -iname 'NOTICE*' -o -iname 'UNLICENSE*' \) |
            LC_ALL=C sort | while read -r text; do
            printf '\n-- %s\n\n' "${text#"$registry"/*/}"
            cat "$text"
        done
    done
